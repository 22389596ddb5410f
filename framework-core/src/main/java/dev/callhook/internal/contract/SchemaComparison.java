package dev.callhook.internal.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Walks over two schemas side by side. Used once, by one thread. */
final class SchemaComparison {

    private static final int DEEPEST = 32;

    private final Differences found = new Differences();
    private final IdentityHashMap<Object, Set<Object>> compared = new IdentityHashMap<>();

    List<SchemaDifference> compare(SchemaView told, SchemaView taken) {
        compare(told, taken, "", 0);
        return found.all();
    }

    private void compare(SchemaView told, SchemaView taken, String place, int depth) {
        if (depth > DEEPEST || found.areMany() || !isNew(told, taken)) {
            return;
        }
        String type = told.type();
        String ours = taken.type();
        if (!type.isEmpty() && !ours.isEmpty() && !fits(type, ours)) {
            found.type(place, type, ours);
        } else if (type.equals("object")) {
            objects(told, taken, place, depth);
        } else if (type.equals("array")) {
            compare(told.items(), taken.items(), place + "[]", depth + 1);
        } else {
            constants(told, taken, place);
        }
    }

    /** References make circles: a pair that has been compared is not compared again. */
    private boolean isNew(SchemaView told, SchemaView taken) {
        return compared.computeIfAbsent(told.tree(), first -> Collections.newSetFromMap(new IdentityHashMap<>()))
                .add(taken.tree());
    }

    private static boolean fits(String type, String ours) {
        return type.equals(ours) || (type.equals("integer") && ours.equals("number"));
    }

    private void objects(SchemaView told, SchemaView taken, String place, int depth) {
        if (taken.isAnyObject()) {
            return;
        }
        Map<String, SchemaView> unknown = told.properties();
        Map<String, SchemaView> untold = taken.properties();
        Map<String, SchemaView> both = told.properties();
        both.keySet().retainAll(untold.keySet());
        unknown.keySet().removeAll(both.keySet());
        untold.keySet().removeAll(both.keySet());
        taken.others().ifPresent(other -> {
            unknown.forEach((name, schema) -> compare(schema, other, join(place, name), depth + 1));
            told.others().ifPresent(schema -> compare(schema, other, join(place, "*"), depth + 1));
            unknown.clear();
        });
        Set<String> toldRequired = told.required();
        Set<String> required = taken.required();
        renamed(unknown, untold, place);
        unknown.keySet().forEach(name -> found.unknown(join(place, name)));
        untold.keySet().forEach(name -> found.untold(join(place, name), required.contains(name)));
        Map<String, SchemaView> ours = taken.properties();
        both.forEach((name, schema) -> {
            found.presence(join(place, name), toldRequired.contains(name), required.contains(name));
            described(schema, ours.getOrDefault(name, schema), join(place, name), depth + 1);
        });
    }

    private void described(SchemaView told, SchemaView taken, String place, int depth) {
        found.description(place, told.description(), taken.description());
        compare(told, taken, place, depth);
    }

    private static String join(String place, String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    /** Where one name has gone and one has come, of one type and the only ones of that type, it was renamed. */
    private void renamed(Map<String, SchemaView> unknown, Map<String, SchemaView> untold, String place) {
        Map<String, List<String>> gone = byType(unknown);
        byType(untold).forEach((type, come) -> {
            List<String> candidates = gone.getOrDefault(type, List.of());
            if (come.size() == 1 && candidates.size() == 1) {
                String theirs = candidates.get(0);
                String ours = come.get(0);
                found.renamed(join(place, theirs), join(place, ours));
                unknown.remove(theirs);
                untold.remove(ours);
            }
        });
    }

    private static Map<String, List<String>> byType(Map<String, SchemaView> properties) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        properties.forEach((name, schema) ->
                names.computeIfAbsent(schema.type(), type -> new ArrayList<>()).add(name));
        names.remove("");
        return names;
    }

    /** Constants are read in any case. */
    private void constants(SchemaView told, SchemaView taken, String place) {
        Map<String, String> unknown = byLowerCase(told.constants());
        Map<String, String> untold = byLowerCase(taken.constants());
        if (untold.isEmpty() || (unknown.isEmpty() && told.type().isEmpty())) {
            return;
        }
        if (unknown.isEmpty()) {
            found.anyText(place, untold.values());
            return;
        }
        Set<String> both = Set.copyOf(unknown.keySet());
        unknown.keySet().removeAll(untold.keySet());
        untold.keySet().removeAll(both);
        found.unknownConstants(place, unknown.values());
        found.untoldConstants(place, untold.values());
    }

    private static Map<String, String> byLowerCase(Set<String> constants) {
        Map<String, String> byLowerCase = new LinkedHashMap<>();
        constants.forEach(constant -> byLowerCase.put(constant.toLowerCase(Locale.ROOT), constant));
        return byLowerCase;
    }
}
