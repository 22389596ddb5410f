package dev.callhook.internal.schema;

import dev.callhook.internal.json.ArgumentCheck;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** A schema that is being written, and what there is to check beside it. */
final class Draft {

    static final String REFERENCE = "$ref";
    static final String TYPE = "type";
    static final String DESCRIPTION = "description";
    static final String PROPERTIES = "properties";
    static final String REQUIRED = "required";
    static final String OTHER_PROPERTIES = "additionalProperties";
    static final String DEFINITIONS = "$defs";
    static final String DEFINITIONS_PATH = "#/$defs/";

    private static final List<String> ORDER = List.of(
            REFERENCE,
            TYPE,
            DESCRIPTION,
            "enum",
            "format",
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "items",
            PROPERTIES,
            REQUIRED,
            OTHER_PROPERTIES,
            "default",
            DEFINITIONS);

    private final Map<String, Object> keywords;
    private final List<String> remarks = new ArrayList<>();
    private final List<ArgumentCheck> checks = new ArrayList<>();

    private ArgumentCheck reading = ArgumentCheck.NONE;

    private Draft(Map<String, Object> keywords) {
        this.keywords = new HashMap<>(keywords);
    }

    static Draft of(Map<String, Object> keywords) {
        return new Draft(keywords);
    }

    static Draft ofType(String type) {
        return new Draft(Map.of(TYPE, type));
    }

    static Draft reference(String name) {
        return new Draft(Map.of(REFERENCE, DEFINITIONS_PATH + name));
    }

    boolean has(String keyword) {
        return keywords.containsKey(keyword);
    }

    boolean has(String keyword, Object value) {
        return value.equals(keywords.get(keyword));
    }

    /** Returns the type, empty for anything. */
    String type() {
        return String.valueOf(keywords.getOrDefault(TYPE, ""));
    }

    Draft with(String keyword, Object value) {
        keywords.put(keyword, value instanceof Map<?, ?> members ? Collections.unmodifiableMap(members) : value);
        return this;
    }

    /** Sets a limit unless there is a tighter one. */
    void narrow(String keyword, BigDecimal limit, BinaryOperator<BigDecimal> tighter) {
        BigDecimal known = Optional.ofNullable(keywords.get(keyword))
                .map(number -> new BigDecimal(number.toString()))
                .orElse(limit);
        keywords.put(keyword, plain(tighter.apply(known, limit)));
    }

    /** Returns a number that is written without an exponent where that is possible. */
    private static Number plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() <= 0 ? stripped.toBigInteger() : stripped;
    }

    /** Says in the description what no keyword says. */
    Draft remark(String text) {
        remarks.add(text);
        return this;
    }

    Draft check(ArgumentCheck check) {
        if (!check.equals(ArgumentCheck.NONE)) {
            checks.add(check);
        }
        return this;
    }

    /** Returns one check for all, which is none if there are none. */
    ArgumentCheck check() {
        List<ArgumentCheck> all = List.copyOf(checks);
        return switch (all.size()) {
            case 0 -> ArgumentCheck.NONE;
            case 1 -> all.get(0);
            default -> (value, place, wrong) -> all.forEach(check -> check.check(value, place, wrong));
        };
    }

    Draft reads(ArgumentCheck tellsWhatCannotBeRead) {
        reading = tellsWhatCannotBeRead;
        return this;
    }

    /** Returns what tells all that cannot be read, of which the reader finds the first. */
    ArgumentCheck reading() {
        return reading;
    }

    /** Returns the schema, its keywords in their order. */
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (String keyword : ORDER) {
            Object value = keyword.equals(DESCRIPTION) ? description() : keywords.get(keyword);
            if (value != null) {
                tree.put(keyword, value);
            }
        }
        return Collections.unmodifiableMap(tree);
    }

    private @Nullable String description() {
        String text = String.valueOf(keywords.getOrDefault(DESCRIPTION, ""));
        String more = String.join("; ", remarks);
        if (text.isEmpty() || more.isEmpty()) {
            return (text + more).isEmpty() ? null : text + more;
        }
        return text + " (" + more + ")";
    }
}
