package dev.callhook.payload;

import org.jspecify.annotations.Nullable;

/**
 * The business's own number on the platform's side of the call.
 *
 * @param id the number's id on the platform; null on web calls, and older senders leave it out
 * @param number E.164, such as {@code +442079460112}; null on web calls
 * @param name the name that the number has on the platform
 */
public record PhoneNumber(
        @Nullable String id,
        @Nullable String number,
        @Nullable String name) {

    /** {@return the id and name, with the number masked wherever it stands} */
    @Override
    public String toString() {
        return "PhoneNumber[id=" + Mask.numbersIn(id) + ", number=" + Mask.of(number) + ", name=" + Mask.numbersIn(name)
                + "]";
    }
}
