package dev.callhook.internal.index;

import java.util.Arrays;
import java.util.Optional;

/** What an index says of a class. */
enum Kind {
    /** It can be instantiated and has handler methods. */
    HANDLER,
    /** Only the class itself tells: it is abstract, or inherits from classes that were not compiled with it. */
    MAYBE,
    /** It has no handler methods. */
    OTHER;

    /** Returns what a word of an index means. */
    static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    private String word() {
        return switch (this) {
            case HANDLER -> "handler";
            case MAYBE -> "maybe";
            case OTHER -> "other";
        };
    }
}
