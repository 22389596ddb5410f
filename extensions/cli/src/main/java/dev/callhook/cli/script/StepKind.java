package dev.callhook.cli.script;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a step does; the order of the constants is the order in which the platform sends them. */
enum StepKind {
    ASSISTANT_REQUEST,
    IN_PROGRESS,
    TOOL,
    TOOLS,
    ENDED,
    ENDED_WITH_ERROR,
    END_OF_CALL_REPORT,
    REDELIVER,
    REPLAY,
    PAUSE;

    /** Returns the name in a script. */
    String text() {
        return inScripts(this);
    }

    /** Returns the name of a constant as scripts write names. */
    static String inScripts(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<StepKind> of(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(StepKind::text).collect(Collectors.joining(", "));
    }

    boolean isToolCall() {
        return this == TOOL || this == TOOLS;
    }

    /** Tells whether the platform sends this after that. Only tools are called more than once. */
    boolean mayFollow(StepKind earlier) {
        List<StepKind> ends = List.of(ENDED, ENDED_WITH_ERROR);
        return (isToolCall() && earlier.isToolCall())
                || (compareTo(earlier) > 0 && !(ends.contains(this) && ends.contains(earlier)));
    }

    /** Tells whether it is an event of its own, which has its place in a call. */
    boolean isEvent() {
        return compareTo(END_OF_CALL_REPORT) <= 0;
    }
}
