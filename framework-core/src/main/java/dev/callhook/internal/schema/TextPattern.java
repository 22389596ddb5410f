package dev.callhook.internal.schema;

import java.io.Serial;
import java.util.regex.Pattern;

/**
 * A regular expression of the application that meets text of a caller. Texts have a bounded length and the search a bounded number
 * of steps, since a careless expression can take years to refuse forty characters: what takes longer does not match.
 *
 * @param pattern matches whole texts
 */
record TextPattern(Pattern pattern) {

    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_STEPS = 1_000_000; // some milliseconds

    /** What Java and JSON Schema read in the same way: no look-arounds, flags or possessive quantifiers, no classes of Java's own. */
    private static final Pattern PORTABLE = Pattern.compile("(?:[^\\\\(\\[&]"
            + "|\\((?!\\?)|\\(\\?:" // a group
            + "|\\\\[dDwWsSbBtnrf.^$|?*+()\\[\\]{}/\\\\-]"
            + "|\\[(?:[^\\\\\\[\\]&]|\\\\[dDwWsStnrf.^$|?*+()\\[\\]{}/\\\\-])+\\])*+");

    private static final Pattern POSSESSIVE = Pattern.compile("(?<!\\\\)[*+?}]\\+");

    /** Tells whether a language model's JSON Schema can hold it. */
    boolean isPortable() {
        return pattern.flags() == 0
                && PORTABLE.matcher(pattern.pattern()).matches()
                && !POSSESSIVE.matcher(pattern.pattern()).find();
    }

    /** Returns it for JSON Schema, whose patterns match anywhere in a text. */
    String anchored() {
        String regex = pattern.pattern();
        boolean anchored =
                regex.startsWith("^") && regex.endsWith("$") && !regex.endsWith("\\$") && !regex.contains("|");
        return anchored ? regex : "^(?:" + regex + ")$";
    }

    boolean matches(String text) {
        if (text.length() > LONGEST_TEXT) {
            return false;
        }
        try {
            return pattern.matcher(new CountedText(text)).matches();
        } catch (TooManyStepsException | StackOverflowError e) { // repeated groups take stack
            return false;
        }
    }

    private static final class TooManyStepsException extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        TooManyStepsException() {
            super(null, null, false, false);
        }
    }

    /** Counts how often its characters are looked at. */
    private static final class CountedText implements CharSequence {

        private final String text;
        private int steps;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++steps > MOST_STEPS) {
                throw new TooManyStepsException();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
