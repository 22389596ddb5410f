package dev.callhook.internal.index;

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
        return switch (word) {
            case "handler" -> Optional.of(HANDLER);
            case "maybe" -> Optional.of(MAYBE);
            case "other" -> Optional.of(OTHER);
            default -> Optional.empty();
        };
    }
}
