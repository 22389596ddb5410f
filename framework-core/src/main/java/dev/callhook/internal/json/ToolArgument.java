package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.callhook.handler.ToolException;
import dev.callhook.payload.RawJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads one argument of a tool, or all of them as one object, with what start-up knows about it. Immutable and safe for
 * use by several threads.
 */
public final class ToolArgument {

    private final String name;
    private final JavaType type;
    private final ObjectReader reader;
    private final @Nullable JsonSlice defaultValue;

    private ToolArgument(String name, JavaType type, ObjectReader reader, @Nullable JsonSlice defaultValue) {
        this.name = name;
        this.type = type;
        this.reader = reader;
        this.defaultValue = defaultValue;
    }

    /**
     * Returns the reader of an argument.
     *
     * @param json the rules
     * @param name the argument's name on the wire; empty for the whole arguments object
     * @param type the type to read
     * @return the reader
     */
    public static ToolArgument of(WireJson json, String name, JavaType type) {
        return new ToolArgument(name, type, json.argumentReader(type), null);
    }

    /**
     * Returns the same reader with a value for an argument that is absent or null.
     *
     * @param json the rules
     * @param text the value: JSON for lists, maps and objects, else the text of a scalar
     * @return the reader
     * @throws IllegalArgumentException if the text cannot be read as the type
     */
    public ToolArgument withDefault(WireJson json, String text) {
        boolean structured = ExpectedJson.isStructured(type);
        JsonSlice value = structured ? json.slice(text.strip().getBytes(StandardCharsets.UTF_8)) : json.textSlice(text);
        if (!isReadable(value)) {
            throw new IllegalArgumentException("has the default \"" + text + "\", which is not " + ExpectedJson.of(type)
                    + (structured ? " in JSON" : ""));
        }
        return new ToolArgument(name, type, reader, value);
    }

    private boolean isReadable(JsonSlice value) {
        try {
            return value.readWith(reader) != null;
        } catch (IOException e) {
            return false;
        }
    }

    /** {@return whether the type is read from a JSON object} */
    public boolean fitsObjects() {
        return "an object".equals(ExpectedJson.of(type));
    }

    /**
     * Reads the argument.
     *
     * @param arguments the arguments of the call
     * @return the value, or null if the argument is absent and has no default
     * @throws InvalidArgumentException if it does not fit
     */
    public @Nullable Object readFrom(RawJson arguments) throws InvalidArgumentException {
        JsonSlice all = (JsonSlice) arguments;
        if (!all.isObject()) {
            throw new InvalidArgumentException("the arguments must be a JSON object, but are " + all.kind());
        }
        if (name.isEmpty()) {
            return read(all);
        }
        JsonSlice given = all.members().get(name);
        JsonSlice value = given == null || given.isNull() ? defaultValue : given;
        return value == null ? null : read(value);
    }

    /**
     * Returns the failure for an argument that must be there.
     *
     * @return the failure
     */
    public InvalidArgumentException missing() {
        return new InvalidArgumentException("the argument " + name + Misfit.missing(ExpectedJson.of(type)));
    }

    private Object read(JsonSlice value) throws InvalidArgumentException {
        if (type.getRawClass() == RawJson.class) {
            return value;
        }
        try {
            return value.readWith(reader);
        } catch (JacksonException e) {
            if (e.getCause() instanceof ToolException refusal) { // thrown by the constructor of a record, for instance
                throw new InvalidArgumentException(refusal.textForAssistant());
            }
            Misfit misfit = Misfit.of(e, type);
            boolean whole = name.isEmpty() && misfit.steps().isEmpty();
            throw new InvalidArgumentException("the argument " + misfit.at(whole ? "object" : name, value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
