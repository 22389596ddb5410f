package dev.callhook.internal.dispatch;

import dev.callhook.internal.idempotency.Settled;
import dev.callhook.internal.json.ToolAnswer;

/**
 * What became of one call.
 *
 * @param answer what the assistant is told
 * @param remembered whether a duplicate of the call gets the same answer; if not it may try again
 * @param accepted whether the work was begun or is done; an async tool that could not be is told to the sender
 */
record ToolOutcome(ToolAnswer answer, boolean remembered, boolean accepted) implements Settled {

    @Override
    public byte[] forStore() {
        return answer.forStore();
    }

    /** A result that a duplicate gets too. */
    static ToolOutcome done(ToolAnswer answer) {
        return new ToolOutcome(answer, true, true);
    }

    /** A failure after which the call may be tried again. */
    static ToolOutcome failed(ToolAnswer answer) {
        return new ToolOutcome(answer, false, true);
    }

    /** There was no room for the work. */
    static ToolOutcome turnedAway(ToolAnswer answer) {
        return new ToolOutcome(answer, false, false);
    }
}
