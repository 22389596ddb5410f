package dev.callhook.samples.benchmarks;

/** The sizes of deliveries that are measured. */
public enum Payload {
    /** About 0.5 KB. */
    SMALL_TOOL_CALL(1024, 0, false),
    /** About 2.5 KB: with the configuration of the assistant. */
    TOOL_CALL_WITH_ASSISTANT(1024, 0, true),
    /** About 57 KB. */
    REPORT(64, 200, true),
    /** About 0.9 MB. */
    LONG_REPORT(16, 3_400, true);

    private final int different;
    private final int messages;
    private final boolean assistant;

    Payload(int different, int messages, boolean assistant) {
        this.different = different;
        this.messages = messages;
        this.assistant = assistant;
    }

    /** How many different deliveries take turns. */
    int different() {
        return different;
    }

    /** How many messages the transcript has, if it is a report. */
    int messages() {
        return messages;
    }

    boolean isReport() {
        return messages > 0;
    }

    boolean hasAssistant() {
        return assistant;
    }
}
