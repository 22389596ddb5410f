package dev.callhook.testkit.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Masks JSON values. Whatever it does, the shape stays, so that the handler under test still reads it. */
final class ValueMask {

    private static final int LEAST_DIGITS = 9;
    private static final int MOST_DIGITS = 15;

    /** A form of text that a program reads, and a text of that form that says nothing. */
    private record Form(Pattern pattern, String nothing) {

        static Form of(String pattern, String nothing) {
            return new Form(Pattern.compile(pattern), nothing);
        }
    }

    private static final List<Form> FORMS = List.of(
            Form.of("\\d{4}-\\d\\d-\\d\\d", "2000-01-01"),
            Form.of("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d[0-9:.]*(Z|[+-]\\d\\d:?\\d\\d)?", "2000-01-01T00:00:00$1"),
            Form.of("\\d\\d:\\d\\d", "00:00"),
            Form.of("\\d\\d:\\d\\d:\\d\\d[0-9.]*", "00:00:00"),
            Form.of("P[0-9DTHMS.]+", "PT0S"),
            Form.of("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}", "00000000-0000-0000-0000-000000000000"),
            Form.of("(?i)true|false", "false"),
            Form.of("-?\\d+", "0"),
            Form.of("-?\\d*\\.\\d+", "0.0"),
            Form.of("(?i)https?://.*", "https://masked.invalid/"),
            Form.of("[^@\\s]+@[^@\\s]+", "masked@masked.invalid"));

    private final FictionNumbers numbers;

    ValueMask(FictionNumbers numbers) {
        this.numbers = numbers;
    }

    /** Returns a value of which nothing is left but its shape. */
    JsonNode masked(JsonNode value) {
        if (value.isTextual()) {
            return maskedText(value);
        }
        if (value.isNumber()) {
            return value.isIntegralNumber() ? IntNode.valueOf(0) : DecimalNode.valueOf(new BigDecimal("0.0"));
        }
        return value.isBoolean() ? BooleanNode.FALSE : parts(value, (name, part) -> masked(part));
    }

    private JsonNode maskedText(JsonNode value) {
        String text = value.textValue();
        if (text.isBlank()) {
            return value;
        }
        JsonNode held = RecordingJson.inText(value);
        return TextNode.valueOf(held.isContainerNode() ? masked(held).toString() : nothing(text));
    }

    private String nothing(String text) {
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(text);
            if (matcher.matches() && !numbers.isNumber(text)) {
                return matcher.replaceFirst(form.nothing());
            }
        }
        return numbers.isNumber(text) ? numbers.of(text) : "***";
    }

    /** Returns the value of a member that holds a phone number, however it is written. */
    JsonNode number(JsonNode value) {
        return value.isTextual() && !value.textValue().isBlank()
                ? TextNode.valueOf(numbers.of(value.textValue()))
                : masked(value);
    }

    /** Returns a value as it is, but for the phone numbers in its texts, and for secrets. */
    JsonNode shown(JsonNode value) {
        return value.isTextual() ? TextNode.valueOf(numbers.in(value.textValue())) : parts(value, this::shown);
    }

    private JsonNode shown(String name, JsonNode value) {
        if (!value.isTextual()) { // "max_tokens": 7 is no secret
            return shown(value);
        }
        if (MemberNames.isSecret(name)) {
            return masked(value);
        }
        return MemberNames.isNumber(name) ? number(value) : shown(value);
    }

    /** Returns an argument as it is, but for secrets, and for whatever may be a phone number, by its form or its name. */
    JsonNode argument(String name, JsonNode value) {
        if (MemberNames.isSecret(name)) {
            return masked(value);
        }
        return MemberNames.isNumber(name) ? numberArgument(value) : argument(value);
    }

    private JsonNode argument(JsonNode value) {
        if (value.isIntegralNumber()) {
            return isLong(value) ? fiction(value) : value;
        }
        if (value.isTextual()) { // it may hold JSON, which keeps its form where nothing is masked
            JsonNode held = RecordingJson.inText(value);
            JsonNode masked = held.isContainerNode() ? argument(held) : value;
            return masked.equals(held) ? shown(value) : TextNode.valueOf(masked.toString());
        }
        return parts(value, this::argument);
    }

    private JsonNode numberArgument(JsonNode value) {
        if (value.isArray()) {
            return parts(value, (name, part) -> numberArgument(part));
        }
        if (value.isBoolean()) {
            return value; // "mobile": true
        }
        return isLong(value) ? fiction(value) : number(value);
    }

    private JsonNode fiction(JsonNode number) {
        return LongNode.valueOf(Long.parseLong(numbers.of(number.asText()).substring(1)));
    }

    private static boolean isLong(JsonNode value) {
        int digits = value.isIntegralNumber()
                ? value.bigIntegerValue().abs().toString().length()
                : 0;
        return digits >= LEAST_DIGITS && digits <= MOST_DIGITS;
    }

    /** Returns an object or a list with each part changed; a name may hold a number too. Anything else stays. */
    JsonNode parts(JsonNode value, BiFunction<String, JsonNode, JsonNode> change) {
        if (value instanceof ObjectNode object) {
            return members(object, change);
        }
        if (!value.isArray()) {
            return value;
        }
        ArrayNode changed = JsonNodeFactory.instance.arrayNode();
        value.forEach(element -> changed.add(change.apply("", element)));
        return changed;
    }

    /** Returns an object with each member changed; its name may hold a number too. */
    ObjectNode members(ObjectNode object, BiFunction<String, JsonNode, JsonNode> change) {
        ObjectNode changed = JsonNodeFactory.instance.objectNode();
        object.properties()
                .forEach(member ->
                        changed.set(numbers.in(member.getKey()), change.apply(member.getKey(), member.getValue())));
        return changed;
    }
}
