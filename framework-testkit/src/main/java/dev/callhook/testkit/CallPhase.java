package dev.callhook.testkit;

/** How far a call has come. A script may leave events out, and never goes back. */
enum CallPhase {
    NEW(""),
    RINGING("the assistant-request has been sent"),
    TALKING("the call is in progress"),
    ENDED("the call has ended"),
    REPORTED("nothing comes after the end-of-call-report"),
    REJECTED("nothing comes after a call was rejected");

    private final String state;

    CallPhase(String state) {
        this.state = state;
    }

    /** Returns the phase after an assistant-request, which is asked for once, before all else. */
    CallPhase ring() {
        return go(RINGING, "assistantRequest()", this == NEW);
    }

    CallPhase talk() {
        return go(TALKING, "inProgress()", compareTo(TALKING) < 0);
    }

    CallPhase useTools() {
        return go(TALKING, "toolCalls(...)", compareTo(TALKING) <= 0);
    }

    CallPhase end() {
        return go(ENDED, "ended()", compareTo(ENDED) < 0);
    }

    CallPhase report() {
        return go(REPORTED, "endOfCallReport(...)", compareTo(REPORTED) < 0);
    }

    private CallPhase go(CallPhase next, String step, boolean forward) {
        if (forward) {
            return next;
        }
        throw new IllegalStateException(step + " cannot come here, " + state + ": " + instead());
    }

    private String instead() {
        return switch (this) {
            case REJECTED -> "end the script here, or let the answer accept the call";
            case REPORTED -> "write it earlier, or redeliverLast() if it is the report that comes again";
            default ->
                "write it earlier; to break the order on purpose write outOfOrder() before an event that is to arrive"
                        + " late, or redeliverLast()";
        };
    }
}
