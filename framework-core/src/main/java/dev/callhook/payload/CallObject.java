package dev.callhook.payload;

import org.jspecify.annotations.Nullable;

/**
 * The call that an event belongs to.
 *
 * @param id the call's id: opaque text, often a UUID, sometimes with a phone number in it
 * @param type see {@link CallType}; other values may come
 * @param status see {@link CallStatus}; other values may come
 * @param pipeline {@code standard} is the only value that is documented; mostly absent
 */
public record CallObject(
        @Nullable String id,
        @Nullable String type,
        @Nullable String status,
        @Nullable String pipeline) {

    /** {@return the call with a phone number in its id masked} */
    @Override
    public String toString() {
        return "CallObject[id=" + Mask.numbersIn(id) + ", type=" + type + ", status=" + status + ", pipeline="
                + pipeline + "]";
    }
}
