package dev.callhook.internal.schema;

import dev.callhook.internal.json.ArgumentCheck;
import dev.callhook.internal.json.ArgumentTypes;
import dev.callhook.internal.json.JsonSlice;
import java.math.BigDecimal;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * What a value must be, checked on what the reader makes of it: 5 and "5" are the same number. A value of another shape holds:
 * the reader refuses it.
 *
 * @param must words that follow "must"
 * @param holds tells whether a value that is not null is so
 */
record Rule(String must, Predicate<JsonSlice> holds) implements ArgumentCheck {

    private static final int LONGEST_NUMBER = 100; // the reader takes no longer one, and long ones take long to read

    static Rule ofNumber(String must, Predicate<BigDecimal> holds) {
        return new Rule(must, value -> {
            String scalar = value.scalar();
            if (scalar == null || scalar.length() > LONGEST_NUMBER) {
                return true;
            }
            try {
                return holds.test(new BigDecimal(scalar.strip()));
            } catch (NumberFormatException e) {
                return true;
            }
        });
    }

    static Rule ofText(String must, Predicate<String> holds) {
        return new Rule(must, value -> {
            String scalar = value.scalar();
            return scalar == null || holds.test(scalar);
        });
    }

    static Rule ofSize(String must, IntPredicate holds) {
        return new Rule(must, value -> !isContainer(value) || holds.test(size(value)));
    }

    @Override
    public void check(JsonSlice value, String place, BiConsumer<String, String> wrong) {
        if (!value.isNull() && !holds.test(value)) {
            String found = isContainer(value) ? "has " + size(value) : "is " + ArgumentTypes.described(value);
            wrong.accept(place, "must " + must + ", but " + found);
        }
    }

    private static boolean isContainer(JsonSlice value) {
        return value.isArray() || value.isObject();
    }

    private static int size(JsonSlice value) {
        return value.isArray() ? value.elements().size() : value.members().size();
    }
}
