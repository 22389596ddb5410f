package dev.callhook.internal.schema;

import dev.callhook.internal.json.ArgumentCheck;
import dev.callhook.internal.json.JsonSlice;
import dev.callhook.internal.text.WireText;
import java.util.List;

/** Checks of what containers hold. */
final class Checks {

    private Checks() {}

    /** Checks each element of a list; nothing if there is nothing to check. */
    static ArgumentCheck ofElements(ArgumentCheck element) {
        return element.equals(ArgumentCheck.NONE)
                ? element
                : (value, place, wrong) -> {
                    List<JsonSlice> elements = value.elements();
                    for (int i = 0; i < elements.size(); i++) {
                        element.check(elements.get(i), place + "[" + i + "]", wrong);
                    }
                };
    }

    /** Checks each value of a map; nothing if there is nothing to check. */
    static ArgumentCheck ofValues(ArgumentCheck value) {
        return value.equals(ArgumentCheck.NONE)
                ? value
                : (map, place, wrong) -> map.members()
                        .forEach((key, held) -> value.check(held, Checks.join(place, WireText.clean(key)), wrong));
    }

    /** Names a member of what lies at a place. */
    static String join(String place, String member) {
        return place.isEmpty() ? member : place + "." + member;
    }
}
