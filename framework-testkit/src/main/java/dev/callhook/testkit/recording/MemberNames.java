package dev.callhook.testkit.recording;

import java.util.regex.Pattern;

/** What the name of a member tells of its value. */
final class MemberNames {

    private static final Pattern SECRET = Pattern.compile("(?i:"
            + ".*(?:password|passwd|passcode|passphrase|secret|credential).*"
            + "|.*(?:authorization|api[_-]?key|token)[^\\p{L}]*)|"
            + word("pin|pin[_-]?code|cvv|cvc|otp", "Pin|PIN|PinCode|Cvv|CVV|Cvc|CVC|Otp|OTP"));
    // "tel" and the like must be words of their own, or a hotel would be a number
    private static final Pattern NUMBER = Pattern.compile("(?i:.*(?:phone|number|whatsapp)s?[^\\p{L}]*)|"
            + word("(?:mobile|tel|fax|caller)s?|caller[_-]?id", "(?:Mobile|Tel|Fax|Caller)s?|CallerI[dD]"));

    private MemberNames() {}

    private static String word(String words, String humps) {
        return "(?i:(?:.*[^\\p{L}])?(?:" + words + ")[^\\p{L}]*)|.*\\p{Ll}(?:" + humps + ")[^\\p{L}]*";
    }

    static boolean isSecret(String name) {
        return SECRET.matcher(name).matches();
    }

    static boolean isNumber(String name) {
        return NUMBER.matcher(name).matches();
    }
}
