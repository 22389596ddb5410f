package dev.callhook.internal.contract;

import dev.callhook.internal.text.WireText;
import dev.callhook.spi.WebhookEvent.Drift.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Collects the differences of two schemas, and says in words what each of them does. */
final class Differences {

    private static final int MOST = 100;
    private static final int MOST_NAMED = 5;

    private static final Pattern CONSTANT = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    private static final Map<String, String> WORDS = Map.of(
            "string", "a text",
            "integer", "a whole number",
            "number", "a number",
            "boolean", "true or false",
            "array", "a list",
            "object", "an object");

    private final List<SchemaDifference> found = new ArrayList<>();

    List<SchemaDifference> all() {
        return List.copyOf(found);
    }

    boolean areMany() {
        return found.size() >= MOST;
    }

    void type(String place, String told, String taken) {
        String what = place.isEmpty() ? "the whole" : quoted(place);
        add(
                Kind.TYPE,
                place,
                what + " is " + word(told) + " for the assistant and " + word(taken)
                        + " for the code, so it may be refused");
    }

    private static String word(String type) {
        return WORDS.getOrDefault(type, quoted(type));
    }

    void renamed(String told, String taken) {
        add(
                Kind.RENAMED,
                told,
                "the assistant calls " + quoted(told) + " what the code calls " + quoted(taken)
                        + ", so its value does not arrive");
    }

    void unknown(String place) {
        add(
                Kind.UNKNOWN,
                place,
                "the assistant sends " + quoted(place) + ", which the code does not know, so its value is ignored");
    }

    void untold(String place, boolean required) {
        if (required) {
            add(
                    Kind.MISSING,
                    place,
                    "the code requires " + quoted(place) + ", which the assistant does not know, so it is missing");
        } else {
            add(
                    Kind.UNUSED,
                    place,
                    "the code takes " + quoted(place) + ", which the assistant does not know, so it is never sent");
        }
    }

    void presence(String place, boolean told, boolean taken) {
        if (taken && !told) {
            add(
                    Kind.REQUIRED,
                    place,
                    quoted(place) + " is optional for the assistant and required by the code, so it may be missing");
        } else if (told && !taken) {
            add(
                    Kind.OPTIONAL,
                    place,
                    quoted(place) + " is required of the assistant and optional for the code, so callers are asked for"
                            + " what may be left out");
        }
    }

    void description(String place, String told, String taken) {
        if (!told.isEmpty() && !taken.isEmpty() && !told.equals(taken)) {
            add(
                    Kind.DESCRIPTION,
                    place,
                    "the assistant has another description of " + quoted(place) + " than the code");
        }
    }

    void anyText(String place, Collection<String> taken) {
        add(
                Kind.UNUSED,
                place,
                "the code takes only " + named(taken) + " for " + quoted(place)
                        + ", which the assistant does not know, so what it sends may be refused");
    }

    void unknownConstants(String place, Collection<String> constants) {
        if (!constants.isEmpty()) {
            add(
                    Kind.CONSTANT,
                    place,
                    "the assistant may send " + named(constants) + " for " + quoted(place)
                            + ", which the code does not know, so it is refused");
        }
    }

    void untoldConstants(String place, Collection<String> constants) {
        if (!constants.isEmpty()) {
            add(
                    Kind.UNUSED,
                    place,
                    "the code takes " + named(constants) + " for " + quoted(place)
                            + ", which the assistant does not know, so it is never sent");
        }
    }

    /** Names constants that look like such: a list that was made for one call may hold names of people. */
    private static String named(Collection<String> constants) {
        List<String> first = constants.stream()
                .filter(constant -> CONSTANT.matcher(constant).matches())
                .limit(MOST_NAMED)
                .map(Differences::quoted)
                .toList();
        int more = constants.size() - first.size();
        String names = String.join(", ", first);
        if (more == 0) {
            return names;
        }
        return names.isEmpty() ? "other values (" + more + ")" : names + " and " + more + " more";
    }

    private static String quoted(String text) {
        return "\"" + WireText.clean(text) + "\"";
    }

    private void add(Kind kind, String place, String text) {
        if (!areMany()) {
            found.add(new SchemaDifference(kind, place, text));
        }
    }
}
