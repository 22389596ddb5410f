package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JavaType;
import dev.callhook.handler.ToolException;
import dev.callhook.payload.RawJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one argument of a tool, or all of them as one object, with what start-up knows about it. Immutable and safe for
 * use by several threads.
 */
public final class ToolArgument {

    private final String name;
    private final JavaType type;
    private final ArgumentReader reader;
    private final ArgumentCheck check;
    private final ArgumentCheck reading;
    private final @Nullable JsonSlice defaultValue;

    private ToolArgument(ToolArgument like, ArgumentCheck check, ArgumentCheck reading, @Nullable JsonSlice value) {
        this.name = like.name;
        this.type = like.type;
        this.reader = like.reader;
        this.check = check;
        this.reading = reading;
        this.defaultValue = value;
    }

    private ToolArgument(String name, JavaType type, ArgumentReader reader) {
        this.name = name;
        this.type = type;
        this.reader = reader;
        this.check = ArgumentCheck.NONE;
        this.reading = ArgumentCheck.NONE;
        this.defaultValue = null;
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
        return new ToolArgument(name, type, json.argumentReader(type));
    }

    /**
     * Returns the same reader with a check of what was sent.
     *
     * @param check the check
     * @param reading tells all that cannot be read, of which the reader finds the first
     * @return the reader
     */
    public ToolArgument checkedBy(ArgumentCheck check, ArgumentCheck reading) {
        return new ToolArgument(this, check, reading, defaultValue);
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
        JsonSlice value = structured ? json.sliceOf(text).orElse(null) : json.slice(json.writeText(text));
        if (value == null || !isReadable(value)) {
            throw new IllegalArgumentException("has the default \"" + text + "\", which is not " + ExpectedJson.of(type)
                    + (structured ? " in JSON" : ""));
        }
        Map<String, String> wrong = wrong(value, check);
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(
                    "has the default \"" + text + "\", which is refused: " + String.join("; ", wrong.values()));
        }
        return new ToolArgument(this, check, reading, value);
    }

    /**
     * Returns the default as the JSON that it stands for.
     *
     * @param json the rules
     * @return maps, lists, texts, numbers or booleans; empty if there is no default
     */
    public Optional<Object> writtenDefault(WireJson json) {
        JsonSlice value = defaultValue;
        if (value == null) {
            return Optional.empty();
        }
        try {
            JsonSlice written = ExpectedJson.isStructured(type) ? value : json.slice(json.write(reader.read(value)));
            return Optional.of(written.as(Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isReadable(JsonSlice value) {
        try {
            return reader.read(value) != null;
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
            return read(all, all.offset());
        }
        int place = MemberSearch.find(all, name);
        if (place >= 0 && all.source()[place] != 'n') {
            return read(all, place);
        }
        return defaultValue == null ? null : read(defaultValue, defaultValue.offset());
    }

    /** {@return the failure for an argument that must be there} */
    public InvalidArgumentException missing() {
        return new InvalidArgumentException("the argument " + name + Misfit.missing(ExpectedJson.of(type)));
    }

    /** Reads what starts at a place of a text; no slice is made of what is read without one. */
    private Object read(JsonSlice text, int place) throws InvalidArgumentException {
        int end = JsonWalk.end(text.source(), place);
        if (type.getRawClass() == RawJson.class) {
            return text.slice(place, end);
        }
        Object read;
        try {
            read = reader.read(text, place, end);
        } catch (JacksonException e) {
            throw invalid(text.slice(place, end), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!check.equals(ArgumentCheck.NONE)) {
            Map<String, String> wrong = wrong(text.slice(place, end), check);
            if (!wrong.isEmpty()) {
                throw new InvalidArgumentException(String.join("; ", wrong.values()));
            }
        }
        return read;
    }

    private InvalidArgumentException invalid(JsonSlice value, JacksonException failure) {
        if (failure.getCause()
                instanceof ToolException refusal) { // thrown by the constructor of a record, for instance
            return new InvalidArgumentException(refusal.textForAssistant());
        }
        Map<String, String> wrong = wrong(value, reading, check);
        Misfit misfit = Misfit.of(failure, type);
        if (misfit.expected() != null || wrong.isEmpty()) { // else a constructor refused what a check explains
            boolean whole = name.isEmpty() && misfit.steps().isEmpty();
            wrong.put(misfit.place(name), "the argument " + misfit.at(whole ? "object" : name, value));
        }
        return new InvalidArgumentException(String.join("; ", wrong.values()));
    }

    /** Returns what checks say, one sentence for each place. */
    private Map<String, String> wrong(JsonSlice value, ArgumentCheck... checks) {
        Map<String, String> wrong = new LinkedHashMap<>();
        for (ArgumentCheck each : checks) {
            each.check(value, name, (place, what) -> wrong.putIfAbsent(place, "the argument " + place + " " + what));
        }
        return wrong;
    }
}
