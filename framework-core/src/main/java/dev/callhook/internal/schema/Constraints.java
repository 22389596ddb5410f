package dev.callhook.internal.schema;

import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Writes the constraints of Jakarta Validation into a schema: what models read, and what is checked.
 *
 * @param draft the schema
 * @param text whether its values are texts in Java too
 */
record Constraints(Draft draft, boolean text) {

    private static final Set<String> DEMANDING = Set.of("NotNull", "NotBlank", "NotEmpty");
    private static final String MAIL = "[^@\\s]+@[^@\\s]+";
    private static final String ANY_TEXT = ".*"; // what @Email says if it says nothing
    private static final String PATTERN = "pattern";
    private static final String SOMETHING = "\\S"; // somewhere in the text
    private static final long NO_LIMIT = Integer.MAX_VALUE; // what @Size says if it says nothing

    /** Tells whether a value must be there. */
    static boolean demandValue(List<Annotation> annotations) {
        return Constraint.in(annotations).stream().anyMatch(constraint -> DEMANDING.contains(constraint.name()));
    }

    /** Writes them, and tells whether there are any. */
    boolean apply(List<Annotation> annotations) {
        List<Constraint> constraints = Constraint.in(annotations);
        constraints.forEach(this::apply);
        return !constraints.isEmpty();
    }

    private void apply(Constraint constraint) {
        switch (constraint.name()) {
            case "NotBlank" -> notBlank(constraint);
            case "NotEmpty" -> size(constraint, 1, NO_LIMIT);
            case "Size" -> size(constraint, constraint.number("min"), constraint.number("max"));
            case "Min" -> bound(constraint, Bound.LEAST, constraint.text("value"), true);
            case "Max" -> bound(constraint, Bound.MOST, constraint.text("value"), true);
            case "DecimalMin" -> bound(constraint, Bound.LEAST, constraint.text("value"), constraint.flag("inclusive"));
            case "DecimalMax" -> bound(constraint, Bound.MOST, constraint.text("value"), constraint.flag("inclusive"));
            case "Positive" -> bound(constraint, Bound.LEAST, "0", false);
            case "PositiveOrZero" -> bound(constraint, Bound.LEAST, "0", true);
            case "Negative" -> bound(constraint, Bound.MOST, "0", false);
            case "NegativeOrZero" -> bound(constraint, Bound.MOST, "0", true);
            case "Pattern" -> pattern(constraint);
            case "Email" -> email(constraint);
            default -> {} // @NotNull is not about the value; others are for the application's validator
        }
    }

    private void bound(Constraint constraint, Bound bound, String limit, boolean reachable) {
        require(draft.type().equals("integer") || draft.type().equals("number"), constraint, "numbers");
        bound.apply(new BigDecimal(limit), reachable, draft);
    }

    private void notBlank(Constraint constraint) {
        require(text, constraint, "texts");
        draft.narrow("minLength", BigDecimal.ONE, BigDecimal::max);
        draft.with(PATTERN, SOMETHING);
        draft.check(Rule.ofText("not be blank", value -> !value.isBlank()));
    }

    private void size(Constraint constraint, long least, long most) {
        boolean list = draft.type().equals("array");
        require(text || list || draft.type().equals("object"), constraint, "texts, lists and maps");
        boolean one = (most == NO_LIMIT ? least : most) == 1;
        String unit = text ? "character" : list ? "element" : "member";
        String words = range(least, most) + " " + unit + (one ? "" : "s");
        if (!text) {
            draft.remark(words); // the keywords for it are not ones that models accept
            draft.check(Rule.ofSize("have " + words, size -> size >= least && size <= most));
            return;
        }
        if (least > 0) {
            draft.narrow("minLength", BigDecimal.valueOf(least), BigDecimal::max);
        }
        if (most < NO_LIMIT) {
            draft.narrow("maxLength", BigDecimal.valueOf(most), BigDecimal::min);
        }
        draft.check(Rule.ofText("have " + words, value -> {
            int length = value.codePointCount(0, value.length()); // as JSON Schema counts
            return length >= least && length <= most;
        }));
    }

    private static String range(long least, long most) {
        if (least == most) {
            return "" + least;
        }
        String from = "at least " + least;
        return most == NO_LIMIT ? from : least == 0 ? "at most " + most : least + " to " + most;
    }

    private void email(Constraint constraint) {
        require(text, constraint, "texts");
        draft.with("format", "email");
        TextPattern mail = new TextPattern(Pattern.compile(MAIL));
        draft.check(Rule.ofText("be an e-mail address such as ann@example.com", mail::matches));
        if (!constraint.text("regexp").equals(ANY_TEXT)) {
            pattern(constraint);
        }
    }

    private void pattern(Constraint constraint) {
        require(text, constraint, "texts");
        String regex = constraint.text("regexp");
        TextPattern pattern = new TextPattern(compiled(constraint, regex));
        if (pattern.isPortable() && (!draft.has(PATTERN) || draft.has(PATTERN, SOMETHING))) {
            draft.with(PATTERN, pattern.anchored());
        } else {
            draft.remark("matches " + regex);
        }
        draft.check(Rule.ofText("match " + regex, pattern::matches));
    }

    private static Pattern compiled(Constraint constraint, String regex) {
        try {
            return Pattern.compile(regex, constraint.flags());
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("has " + constraint + " with \"" + regex
                    + "\", which is no regular expression: " + e.getDescription());
        }
    }

    private static void require(boolean fits, Constraint constraint, String what) {
        if (!fits) {
            throw new IllegalArgumentException("has " + constraint + ", which is for " + what + ": remove it");
        }
    }
}
