package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.type.TypeFactory;
import dev.callhook.internal.text.WireText;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a JSON value did not fit a type, and what was expected there: Jackson's exception in words that a caller's
 * assistant can act on, without names of classes and without values.
 *
 * @param steps the members and indexes on the way to the place; none for the value itself
 * @param expected what was expected there; null if the JSON is right and the type itself refuses the value
 */
record Misfit(
        List<JsonMappingException.Reference> steps,
        @Nullable String expected) {

    private static final String NOT_ALLOWED = " has a value that is not allowed";
    private static final String WHOLE = "a whole number";

    static Misfit of(JacksonException failure, JavaType type) {
        if (!(failure instanceof JsonMappingException mapping)) {
            // a number of too many digits, which may be anywhere inside
            return new Misfit(List.of(), ExpectedJson.isStructured(type) ? null : ExpectedJson.of(type));
        }
        List<JsonMappingException.Reference> steps = mapping.getPath();
        if (mapping.getCause() instanceof InputCoercionException overflow) {
            return new Misfit(
                    steps, ExpectedJson.of(TypeFactory.defaultInstance().constructType(overflow.getTargetType())));
        }
        if (!(mapping instanceof MismatchedInputException mismatch)
                || mapping instanceof ValueInstantiationException
                || mismatch.getTargetType() == null) {
            return new Misfit(steps, null);
        }
        JavaType target = TypeFactory.defaultInstance().constructType(mismatch.getTargetType());
        return new Misfit(steps, ExpectedJson.of(steps.isEmpty() ? type : target));
    }

    /** Puts it in a sentence about a value of this name: {@code seats must be a whole number}. */
    String at(String name) {
        return place(name) + (expected == null ? NOT_ALLOWED : " must be " + expected);
    }

    /** Puts it in a sentence that quotes a scalar that was sent: it goes back to where it came from. */
    String at(String name, JsonSlice value) {
        JsonSlice found = in(value);
        if (found == null && expected != null) {
            return place(name) + missing(expected);
        }
        return at(name) + (found == null || expected == null ? "" : ", but is " + described(found));
    }

    /** Returns the end of a sentence that begins with the place, and quotes nothing of what was sent. */
    String withoutPlace(JsonSlice value) {
        if (expected == null) {
            return NOT_ALLOWED;
        }
        String plain = expected.startsWith(WHOLE) ? WHOLE : expected; // its range looks like a phone number in a log
        return in(value) == null ? missing(plain) : " must be " + plain;
    }

    static String missing(String expected) {
        return " is missing" + (expected.equals("given") ? "" : ": it must be " + expected);
    }

    /** Quotes a scalar that was sent, cut short: it goes back to where it came from. */
    static String described(JsonSlice value) {
        String scalar = value.scalar();
        if (scalar == null) {
            return value.kind();
        }
        String shown = WireText.clean(scalar);
        return value.kind() + " " + (value.isText() ? "\"" + shown + "\"" : shown);
    }

    /** Names the place inside a value of this name. */
    String place(String name) {
        String path = steps.stream().map(Misfit::step).collect(Collectors.joining());
        return name.isEmpty() && path.startsWith(".") ? path.substring(1) : name + path;
    }

    private static String step(JsonMappingException.Reference step) {
        return step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + WireText.clean(step.getFieldName());
    }

    /** Returns what lies at the place, or null if nothing does. */
    private @Nullable JsonSlice in(JsonSlice value) {
        JsonSlice found = value;
        for (JsonMappingException.Reference step : steps) {
            List<JsonSlice> elements = found.elements();
            found = step.getIndex() >= 0 && step.getIndex() < elements.size()
                    ? elements.get(step.getIndex())
                    : found.members().get(step.getFieldName());
            if (found == null) {
                return null;
            }
        }
        return found;
    }

    /** Names a type for a developer. */
    static String nameOf(JavaType type) {
        List<JavaType> parameters = type.getBindings().getTypeParameters();
        String name = type.getRawClass().getSimpleName();
        return parameters.isEmpty()
                ? name
                : name + parameters.stream().map(Misfit::nameOf).collect(Collectors.joining(", ", "<", ">"));
    }
}
