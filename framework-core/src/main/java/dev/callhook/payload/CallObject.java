package dev.callhook.payload;

import org.jspecify.annotations.Nullable;

/**
 * The call that an event belongs to.
 *
 * @param id the call's id: opaque text, often a UUID but not always
 * @param type see {@link CallType}; other values may come
 * @param status see {@link CallStatus}; other values may come
 * @param pipeline {@code standard} is the only value that is documented; mostly absent
 */
public record CallObject(
        @Nullable String id,
        @Nullable String type,
        @Nullable String status,
        @Nullable String pipeline) {}
