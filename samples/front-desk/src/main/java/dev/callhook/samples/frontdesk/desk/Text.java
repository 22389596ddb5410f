package dev.callhook.samples.frontdesk.desk;

import java.util.regex.Pattern;

/** Text from a phone call, made fit for a column. */
public final class Text {

    private static final int LONGEST_ID = 200;
    // PostgreSQL refuses NUL, and a lone surrogate has no UTF-8 form: either would cost the whole row.
    private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\s]+");

    private Text() {}

    /**
     * Tells whether nothing would be left of a text in the desk's books.
     *
     * @param text as heard on the phone
     * @return true if it is empty, or all of it is white space and characters that no column takes
     */
    public static boolean isBlank(String text) {
        return UNSTORABLE.matcher(text).replaceAll("").isEmpty();
    }

    /** Returns the text on one line, cut to as many UTF-16 units: H2 counts those, PostgreSQL counts code points. */
    static String line(String text, int longest) {
        String line = UNSTORABLE.matcher(text).replaceAll(" ").strip();
        if (line.length() <= longest) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest;
        return line.substring(0, end).strip();
    }

    /** Returns the text as {@link #line}, refused if nothing is left of it. */
    static String required(String what, String text, int longest) {
        String line = line(text, longest);
        if (line.isEmpty()) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
        return line;
    }

    /** Returns the id as it is: two ids that are cut could become one, so a long one is refused. */
    static String callId(String id) {
        if (id.isBlank() || id.length() > LONGEST_ID || UNSTORABLE.matcher(id).find()) {
            throw new IllegalArgumentException(
                    "a call id has 1 to " + LONGEST_ID + " characters and no white space: got " + id.length());
        }
        return id;
    }
}
