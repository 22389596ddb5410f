package dev.callhook.internal.execution;

/** How far the time of a run has come. */
enum Phase {
    /** It has just been started, and is looked at early. */
    EARLY,
    /** It has time left. */
    IN_TIME,
    /** Its time is over, and it is interrupted. */
    ENDED,
    /** It did not end of its interrupt. */
    STUCK
}
