package dev.callhook.testkit.recording;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Puts numbers that nobody has in the place of phone numbers, the same one for the same number: {@code +44 20 7946 0xxx} is kept
 * for fiction. The last thousand are told apart. No number stays in memory, only a salted hash. Safe for use by several threads.
 */
final class FictionNumbers {

    private static final int MOST = 1_000;
    private static final int SALT_BYTES = 16;
    // what only looks like a number comes first, and is passed over with the whole
    private static final String UUID = "\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";
    private static final String TIME = "\\d{1,2}:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?(?:[+-]\\d\\d:\\d\\d)?";
    private static final String DATE =
            "(?:(?:19|20|21)\\d\\d-[01]\\d-[0-3]\\d|[0-3]?\\d([./-])[01]?\\d\\2(?:19|20|21)\\d\\d)";
    private static final String MOMENT = DATE + "(?:[T ]" + TIME + ")?";
    private static final String SEPARATORS = "[ ()./\\u00a0\\u202f\\u2010-\\u2015-]{0,3}";
    private static final String ANY_SEPARATORS = "[ ()./_,:\\u00a0\\u202f\\u2010-\\u2015-]{0,3}";
    // what follows ten digits and a comma is another thing; fewer digits may be the first ones of a number
    private static final String NUMBER = "\\+\\p{Nd}(?:" + SEPARATORS + "\\p{Nd}){9,30}|\\+\\p{Nd}(?:" + ANY_SEPARATORS
            + "\\p{Nd}){6,14}|\\(?\\p{Nd}(?:" + SEPARATORS + "\\p{Nd}){8,30}";
    private static final Pattern WHOLE = Pattern.compile(NUMBER);
    private static final Pattern NUMBERS =
            Pattern.compile("(" + UUID + "|(?:" + MOMENT + "|" + TIME + ")(?![./-]?\\d))|" + NUMBER);

    private final byte[] salt = new byte[SALT_BYTES];
    private final Map<String, Integer> indexes = new LinkedHashMap<>(16, 0.75f, true);

    FictionNumbers() {
        new SecureRandom().nextBytes(salt);
    }

    /** Returns a text with all phone numbers in it replaced. */
    String in(String text) {
        return NUMBERS.matcher(text).replaceAll(found -> found.group(1) == null ? "\\" + of(found.group()) : "$1");
    }

    /** Tells whether the whole text is a phone number. */
    boolean isNumber(String text) {
        return WHOLE.matcher(text).matches();
    }

    /** Returns what stands for a number, or for whatever else tells a caller. */
    String of(String number) {
        String digits = digits(number);
        return String.format(Locale.ROOT, "+442079460%03d", index(hash(digits.isEmpty() ? number : digits)));
    }

    /** Without leading zeros, so that 0044 and +44 are one number. */
    private static String digits(String number) {
        StringBuilder digits = new StringBuilder();
        number.codePoints()
                .filter(Character::isDigit)
                .map(digit -> Character.digit(digit, 10))
                .filter(digit -> digit > 0 || !digits.isEmpty())
                .forEach(digits::append);
        return digits.toString();
    }

    private synchronized int index(String hash) {
        Integer known = indexes.get(hash);
        if (known != null) {
            return known;
        }
        int index = indexes.size() < MOST ? indexes.size() : freed();
        indexes.put(hash, index);
        return index;
    }

    /** The number that has not come for the longest time gives up its place. */
    private int freed() {
        Iterator<Integer> eldest = indexes.values().iterator();
        int index = eldest.next();
        eldest.remove();
        return index;
    }

    private String hash(String number) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(salt);
            return HexFormat.of().formatHex(sha.digest(number.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // cannot happen: every JVM has it
        }
    }
}
