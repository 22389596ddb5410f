package dev.callhook.internal.text;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Writes names from the wire as Java source that compiles. */
public final class JavaSource {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");
    private static final Set<String> KEYWORDS = Set.of(
            ("abstract assert boolean break byte case catch char class const continue default do double else enum extends"
                            + " final finally float for goto if implements import instanceof int interface long native new"
                            + " package private protected public return short static strictfp super switch synchronized"
                            + " this throw throws transient try void volatile while true false null _")
                    .split(" "));

    private JavaSource() {}

    /**
     * Tells whether a parameter may have a name.
     *
     * @param name any text
     * @return false for keywords too
     */
    public static boolean isIdentifier(String name) {
        return !name.isEmpty()
                && !KEYWORDS.contains(name)
                && Character.isJavaIdentifierStart(name.codePointAt(0))
                && name.codePoints().allMatch(Character::isJavaIdentifierPart);
    }

    /**
     * Makes a name out of the letters and digits of a text: {@code bookAppointment} of {@code book_appointment}.
     *
     * @param text any text
     * @param otherwise the name if there are none
     * @return an identifier
     */
    public static String identifier(String text, String otherwise) {
        StringBuilder name = new StringBuilder();
        WORD.matcher(text).results().map(MatchResult::group).forEach(word -> {
            int first = word.codePointAt(0);
            name.appendCodePoint(name.isEmpty() ? Character.toLowerCase(first) : Character.toUpperCase(first))
                    .append(word.substring(Character.charCount(first)));
        });
        if (name.isEmpty()) {
            return otherwise;
        }
        if (!Character.isJavaIdentifierStart(name.codePointAt(0))) {
            name.insert(0, '_');
        }
        return KEYWORDS.contains(name.toString()) ? name.append('_').toString() : name.toString();
    }

    /**
     * Writes a text as a literal.
     *
     * @param text a text without control characters
     * @return the literal, in quotation marks
     */
    public static String literal(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
