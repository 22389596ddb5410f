package dev.callhook.internal.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes text that came from outside fit for a log line: it cannot forge lines, flood the log or show a phone number. */
public final class WireText {

    private static final int LONGEST = 80;
    private static final String PHONE_NUMBERS = "\\+\\d[\\d ().-]{5,}\\d|(?<![\\d-])0\\d[\\d ().-]{6,}\\d|\\d{9,}";
    private static final Pattern PHONE_NUMBER = Pattern.compile(PHONE_NUMBERS);

    private WireText() {}

    /**
     * Returns the text without control, formatting and line-separating characters, at most 80 characters long.
     *
     * @param text any text
     * @return one short line
     */
    public static String clean(@Nullable String text) {
        return clean(text, LONGEST);
    }

    /**
     * Returns the text as {@link #clean(String)} does, with phone numbers masked.
     *
     * @param text any text
     * @return one short line that may go into a log
     */
    public static String loggable(@Nullable String text) {
        return masked(clean(text));
    }

    /**
     * Returns the text as {@link #loggable(String)} does, with a length of its own.
     *
     * @param text any text
     * @param longest the most characters
     * @return one line that may go into a log
     */
    public static String loggable(@Nullable String text, int longest) {
        return masked(clean(text, longest));
    }

    private static String masked(String text) {
        return PHONE_NUMBER.matcher(text).replaceAll("***");
    }

    private static String clean(@Nullable String text, int longest) {
        if (text == null) {
            return "null";
        }
        StringBuilder clean = new StringBuilder();
        text.codePoints().filter(WireText::isPlain).limit(longest).forEach(clean::appendCodePoint);
        return clean.length() < text.length() && text.length() > longest ? clean + "..." : clean.toString();
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
