package dev.callhook.internal.text;

import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes text that came from outside fit for a log line: it cannot forge lines, flood the log or show a phone number. */
public final class WireText {

    private static final int LONGEST = 80;
    private static final int SHORTEST_LOCAL_NUMBER =
            9; // digits of the shortest phone number that is masked, without a +
    private static final int MOST_READ = 1000; // whatever is cut off later is not worth a search
    // what only looks like a number comes first, and is passed over with the whole
    private static final String UUID = "\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";
    private static final String UUID_SHAPE = "00000000-0000-0000-0000-000000000000";
    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\d(?:[T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?)?";
    private static final String TIME = "\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?";
    private static final String ADDRESS = "\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\d.])";
    private static final String PHONE_NUMBER = "\\+\\d(?:[ ()./-]{0,2}+\\d){6,}+|\\(?\\d(?:[ ()./-]{0,2}+\\d){8,}+";
    private static final Pattern NUMBERS =
            Pattern.compile("(" + UUID + "|" + MOMENT + "|" + TIME + "|" + ADDRESS + ")|" + PHONE_NUMBER);

    private WireText() {}

    /**
     * Returns the text without control, formatting and line-separating characters, cut to 80 characters.
     *
     * @param text any text
     * @return one short line
     */
    public static String clean(@Nullable String text) {
        return cut(plain(text), LONGEST);
    }

    /**
     * Returns the text as {@link #clean(String)} does, with phone numbers masked.
     *
     * @param text any text
     * @return one short line that may go into a log
     */
    public static String loggable(@Nullable String text) {
        return loggable(text, LONGEST);
    }

    /**
     * Returns the text as {@link #loggable(String)} does, with a length of its own.
     *
     * @param text any text
     * @param longest the most characters
     * @return one line that may go into a log
     */
    public static String loggable(@Nullable String text, int longest) {
        return text != null && text.length() <= longest && (isUuid(text) || isHarmless(text))
                ? text // most ids and names, at the cost of one look
                : cut(masked(plain(text)), longest); // in this order: half a number would not be masked
    }

    private static String masked(String text) {
        return NUMBERS.matcher(text).replaceAll(found -> found.group(1) == null ? "***" : "$1");
    }

    /** Tells whether it is ASCII to be shown, without a plus and without as many digits as a phone number has otherwise. */
    private static boolean isHarmless(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '+') {
                return false;
            }
            if (c > '9') { // no separator of digits either
                digits = 0;
            } else if (c >= '0' && ++digits == SHORTEST_LOCAL_NUMBER) {
                return false;
            }
        }
        return true;
    }

    /** The ids of calls are such, and every other one has as many digits in a row as a phone number. */
    private static boolean isUuid(String text) {
        if (text.length() != UUID_SHAPE.length()) {
            return false;
        }
        for (int i = 0; i < UUID_SHAPE.length(); i++) {
            char c = text.charAt(i);
            if (UUID_SHAPE.charAt(i) == '-' ? c != '-' : !HexFormat.isHexDigit(c)) {
                return false;
            }
        }
        return true;
    }

    private static String plain(@Nullable String text) {
        if (text == null) {
            return "null";
        }
        if (text.length() <= MOST_READ && isPrintableAscii(text)) {
            return text; // as good as always
        }
        StringBuilder plain = new StringBuilder();
        text.codePoints().filter(WireText::isPlain).limit(MOST_READ).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isPrintableAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest || text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest)) + "...";
    }

    private static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT, // zero-width and bidirectional marks
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
