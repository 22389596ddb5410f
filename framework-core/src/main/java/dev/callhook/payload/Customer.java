package dev.callhook.payload;

import org.jspecify.annotations.Nullable;

/**
 * The other party of the call.
 *
 * @param number E.164, such as {@code +442079460987}; null on web calls and where the caller withholds it
 */
public record Customer(@Nullable String number) {

    /** {@return the customer with the number masked} */
    @Override
    public String toString() {
        return "Customer[number=" + Mask.of(number) + "]";
    }
}
