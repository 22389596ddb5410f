package dev.callhook.payload;

import org.jspecify.annotations.Nullable;

/**
 * One turn of a transcript.
 *
 * @param role who spoke, see {@link MessageRole}; other values may come
 * @param content what was said
 */
public record CallMessage(@Nullable String role, @Nullable String content) {

    /** {@return the role, with what was said masked} */
    @Override
    public String toString() {
        return "CallMessage[role=" + role + ", content=" + Mask.of(content) + "]";
    }
}
