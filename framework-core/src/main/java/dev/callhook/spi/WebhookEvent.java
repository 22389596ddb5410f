package dev.callhook.spi;

import java.time.Duration;

/** What becomes of a delivery, as a {@link WebhookListener} is told. It carries no personal data. */
public sealed interface WebhookEvent {

    /**
     * What a delivery is for.
     *
     * @param event the type of the event as on the wire, {@code unknown} for a type that Callhook does not know
     * @param tool the name of a tool that is there, else empty: the number of different values is bounded
     */
    record Target(String event, String tool) {}

    /**
     * A delivery is real and has been read.
     *
     * @param event as in {@link Target}
     * @param bytes the size of its body
     */
    record Received(String event, int bytes) implements WebhookEvent {}

    /**
     * A request was refused before any handler could run.
     *
     * @param status the HTTP status of the answer
     * @param reason why, in a word or two out of a fixed set
     */
    record Refused(int status, String reason) implements WebhookEvent {}

    /**
     * A handler method has done its work, or a tool has said with a {@code ToolException} why it could not.
     *
     * @param target what it was for
     * @param took how long it ran
     */
    record Handled(Target target, Duration took) implements WebhookEvent {}

    /**
     * A handler method has failed.
     *
     * @param target what it was for
     * @param took how long it ran
     * @param incident the id under which the log has the stack
     */
    record Failed(Target target, Duration took, String incident) implements WebhookEvent {}

    /**
     * A delivery, or one call of a tool, was answered at its deadline, while the handler had no result yet.
     *
     * @param target what it was for
     */
    record Late(Target target) implements WebhookEvent {}

    /**
     * A handler did not end within a second of its interrupt: its thread is lost until it does.
     *
     * @param target what it was for
     */
    record Stuck(Target target) implements WebhookEvent {}

    /**
     * A delivery, or one call of a tool, has come before.
     *
     * @param target what it is for
     * @param fate what was done about it
     */
    record Duplicate(Target target, Fate fate) implements WebhookEvent {

        /** What is done about a duplicate. */
        public enum Fate {
            /** It waits for the run that is under way. */
            JOINED,
            /** It got the answer that is remembered. */
            REPLAYED,
            /** It has the identity of the first and other content, and was not run. */
            CONFLICT
        }
    }

    /**
     * A delivery, or one call of a tool, was turned away because a limit was reached or the dispatcher is closing.
     *
     * @param target what it was for
     * @param cause why
     */
    record Rejected(Target target, Cause cause) implements WebhookEvent {

        /** Why a delivery is turned away. */
        public enum Cause {
            /** A limit was reached. */
            BUSY,
            /** The dispatcher is closing. */
            CLOSING
        }
    }

    /**
     * What an assistant has been told of a tool, or of the analysis of its calls, is not what methods take. Each such finding is
     * told once.
     *
     * @param kind what differs
     * @param tool the name of a tool that is there, else empty: the number of different values is bounded
     * @param text what differs, what it does to a call, and what to do about it; one line
     */
    record Drift(Kind kind, String tool, String text) implements WebhookEvent {

        /** What differs. */
        public enum Kind {
            /** The assistant has a tool that no method answers: its calls fail. */
            UNANSWERED(true),
            /** The assistant has a tool with an address of its own that no method answers: perhaps another server does. */
            ELSEWHERE(false),
            /** No assistant so far has the tool, or is asked for the analysis. */
            UNCONFIGURED(false),
            /** The assistant has another name for an argument, whose value does not arrive. */
            RENAMED(true),
            /** The assistant sends what the code does not know, and ignores. */
            UNKNOWN(true),
            /** The code requires what the assistant does not know. */
            MISSING(true),
            /** The code takes what the assistant does not know, and can do without it. */
            UNUSED(false),
            /** The two know different types. */
            TYPE(true),
            /** The code requires what the assistant may leave out. */
            REQUIRED(true),
            /** The assistant must send what the code can do without. */
            OPTIONAL(false),
            /** The assistant may send a constant that the code refuses. */
            CONSTANT(true),
            /** One of the two does not wait for the result. */
            ASYNC(true),
            /** The model reads another description than the code has. */
            DESCRIPTION(false);

            private final boolean harmful;

            Kind(boolean harmful) {
                this.harmful = harmful;
            }

            /**
             * Tells whether calls fail or lose something by it.
             *
             * @return true for what the log has as a warning
             */
            public boolean isHarmful() {
                return harmful;
            }
        }
    }
}
