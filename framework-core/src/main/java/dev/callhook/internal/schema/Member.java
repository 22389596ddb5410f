package dev.callhook.internal.schema;

import dev.callhook.internal.json.ArgumentCheck;
import dev.callhook.internal.json.JsonSlice;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What there is to check at one member of an object.
 *
 * @param names its name, then others that the reader takes too
 * @param missing what to say if it is absent; empty if that is fine or the reader tells
 * @param check checks its value
 */
record Member(List<String> names, String missing, ArgumentCheck check) {

    /** Returns the check of an object, none if there is nothing to check at its members. */
    static ArgumentCheck of(List<Member> members) {
        List<Member> checked = members.stream()
                .filter(member -> !member.missing.isEmpty() || !member.check.equals(ArgumentCheck.NONE))
                .toList();
        return checked.isEmpty()
                ? ArgumentCheck.NONE
                : (value, place, wrong) -> {
                    Map<String, JsonSlice> given = value.members();
                    if (value.isObject()) {
                        checked.forEach(member -> member.check(given, place, wrong));
                    }
                };
    }

    private void check(Map<String, JsonSlice> given, String object, BiConsumer<String, String> wrong) {
        String place = Checks.join(object, names.get(0));
        boolean absent = true;
        for (String name : names) {
            JsonSlice value = given.get(name);
            if (value != null && !value.isNull()) {
                absent = false;
                check.check(value, place, wrong);
            }
        }
        if (absent && !missing.isEmpty()) {
            wrong.accept(place, missing);
        }
    }
}
