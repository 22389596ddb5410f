package dev.callhook.internal.json;

import java.util.function.BiConsumer;

/** Checks a value for what its reader does not ask for, such as a range. Immutable; called by several threads at once. */
@FunctionalInterface
public interface ArgumentCheck {

    /** Finds nothing wrong with anything. */
    ArgumentCheck NONE = (value, place, wrong) -> {};

    /**
     * Checks a value, which may be of a shape that the reader refuses: that is for the reader to tell.
     *
     * @param value the value
     * @param place where it lies, such as {@code guests[1].name}; empty for the whole arguments object
     * @param wrong is told a place and what is wrong there, such as {@code must be at least 1, but is a number 0}
     */
    void check(JsonSlice value, String place, BiConsumer<String, String> wrong);
}
