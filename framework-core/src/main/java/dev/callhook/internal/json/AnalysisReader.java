package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.callhook.payload.RawJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the analysis of a call by the rules of arguments: the schema that the platform fills in is made by them. Immutable and
 * safe for use by several threads.
 */
public final class AnalysisReader {

    private static final String NAME = "analysis";

    private final JavaType type;
    private final ObjectReader reader;
    private final ArgumentCheck check;

    /**
     * Reads a type.
     *
     * @param json the rules
     * @param type the type
     * @param check finds what the reader does not ask for
     */
    public AnalysisReader(WireJson json, JavaType type, ArgumentCheck check) {
        this.type = type;
        this.reader = json.argumentReader(type);
        this.check = check;
    }

    /**
     * Reads an analysis.
     *
     * @param analysis as it came
     * @return the value
     * @throws IllegalArgumentException if it does not fit; the message names the places, not the values
     */
    public Object read(RawJson analysis) {
        JsonSlice value = (JsonSlice) analysis;
        Object read;
        try {
            read = value.readWith(reader);
        } catch (JacksonException e) {
            throw misfit(Misfit.of(e, type).in(NAME, value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> wrong = new ArrayList<>();
        check.check(value, NAME, (place, what) -> wrong.add(place));
        if (!wrong.isEmpty()) {
            throw misfit(String.join(", ", wrong) + " is not what the schema asks for");
        }
        return read;
    }

    private IllegalArgumentException misfit(String reason) {
        return new IllegalArgumentException("the analysis does not fit " + Misfit.nameOf(type) + ": " + reason);
    }
}
