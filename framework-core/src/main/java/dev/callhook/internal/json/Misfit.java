package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.type.TypeFactory;
import dev.callhook.internal.text.WireText;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a JSON value did not fit a type, and what was expected there: Jackson's exception in words that a caller's
 * assistant can act on, without names of classes and without values.
 *
 * @param path the members on the way to the place, such as {@code address.zip}; empty for the value itself
 * @param expected what was expected there
 */
record Misfit(String path, String expected) {

    static Misfit of(JacksonException failure, JavaType type) {
        if (!(failure instanceof JsonMappingException mapping)) {
            return new Misfit("", ExpectedJson.of(type));
        }
        String path = mapping.getPath().stream().map(Misfit::step).collect(Collectors.joining());
        Class<?> target = failure instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        return new Misfit(path.startsWith(".") ? path.substring(1) : path, expected(mapping, path, type, target));
    }

    private static String expected(
            JsonMappingException failure, String path, JavaType type, @Nullable Class<?> target) {
        if (path.isEmpty()) {
            return ExpectedJson.of(type);
        }
        if (failure.getOriginalMessage().startsWith("Null value for creator property")) {
            return "given";
        }
        return target == null
                ? "readable"
                : ExpectedJson.of(TypeFactory.defaultInstance().constructType(target));
    }

    private static String step(JsonMappingException.Reference reference) {
        String name = reference.getFieldName(); // may be a key of a map, and so anything
        return name == null ? "[" + reference.getIndex() + "]" : "." + WireText.clean(name);
    }

    /** Puts it in a sentence about a value of this name: {@code seats must be a whole number}. */
    String at(String name) {
        String separator = name.isEmpty() || path.isEmpty() || path.startsWith("[") ? "" : ".";
        String place = name + separator + path;
        return place + " must be " + expected;
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
