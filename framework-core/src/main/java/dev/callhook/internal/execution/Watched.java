package dev.callhook.internal.execution;

/** Something whose time will come, which {@link Watchdog} tells it. */
interface Watched {

    /** {@return the moment when it is told, in nanoseconds of the dispatcher's source; it may change} */
    long dueNanos();

    /** Its time has come. It is told again at each tick, until it has another time or is forgotten; must not block. */
    void onDue();

    /** Its time ends early, as nobody will watch it any more. */
    void endNow();
}
