package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JavaType;
import dev.callhook.payload.RawJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the analysis of a call by the rules of arguments: the schema that the platform fills in is made by them. What it says of a
 * misfit is for a log, so it shows no value and no key of a map. Immutable and safe for use by several threads.
 */
public final class AnalysisReader {

    private static final String NAME = "analysis";
    private static final Pattern STEP = Pattern.compile("(?=[.\\[])");
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    private final JavaType type;
    private final ArgumentReader reader;
    private final ArgumentCheck check;
    private final Set<String> known;

    /**
     * Reads a type.
     *
     * @param json the rules
     * @param type the type
     * @param check finds what the reader does not ask for
     * @param known the names of members that may be shown
     */
    public AnalysisReader(WireJson json, JavaType type, ArgumentCheck check, Set<String> known) {
        this.type = type;
        this.reader = json.argumentReader(type);
        this.check = check;
        this.known = Set.copyOf(known);
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
            read = reader.read(value);
        } catch (JacksonException e) {
            Misfit misfit = Misfit.of(e, type);
            throw misfit(shown(misfit.place(NAME)) + misfit.withoutPlace(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> wrong = new ArrayList<>();
        check.check(value, NAME, (place, what) -> wrong.add(shown(place)));
        if (!wrong.isEmpty()) {
            throw misfit(
                    wrong.stream().distinct().collect(Collectors.joining(", ")) + " is not what the schema asks for");
        }
        return read;
    }

    private String shown(String place) {
        return STEP.splitAsStream(place)
                .map(step -> isKnown(step) ? step : ".*")
                .collect(Collectors.joining());
    }

    private boolean isKnown(String step) {
        String name = step.startsWith(".") ? step.substring(1) : step;
        return name.equals(NAME) || known.contains(name) || INDEX.matcher(step).matches();
    }

    private IllegalArgumentException misfit(String reason) {
        return new IllegalArgumentException("the analysis does not fit " + Misfit.nameOf(type) + ": " + reason);
    }
}
