package dev.callhook.samples.frontdesk.desk;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Phone numbers as they may be shown: stars, and the last two digits. */
final class MaskedPhone {

    private static final int SHOWN = 2;
    private static final int SHORTEST_TO_SHOW = 6;
    private static final Pattern IN_TEXT = Pattern.compile("\\+?\\d(?:[ ()./-]{0,2}\\d){6,}");

    private MaskedPhone() {}

    /** Returns as many stars as the number is long, and its last two digits. */
    static String of(String phone) {
        // Two digits of a very short number would be most of it.
        int shown = phone.length() < SHORTEST_TO_SHOW ? 0 : SHOWN;
        return "*".repeat(phone.length() - shown) + phone.substring(phone.length() - shown);
    }

    /** Returns the text with everything masked in it that has seven digits or more, as a phone number has. */
    static String within(String text) {
        return IN_TEXT.matcher(text).replaceAll((MatchResult found) -> of(found.group()));
    }
}
