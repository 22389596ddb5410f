package dev.callhook.payload;

import org.jspecify.annotations.Nullable;

/** Shows in {@code toString} that something personal is there, and nothing of it. */
final class Mask {

    private Mask() {}

    static @Nullable String of(@Nullable Object personal) {
        return personal == null ? null : "***";
    }
}
