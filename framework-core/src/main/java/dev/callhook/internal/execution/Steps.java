package dev.callhook.internal.execution;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/** The steps of a run, each of which is taken once, by whichever thread comes first. Safe for use by several threads. */
final class Steps {

    private static final AtomicIntegerFieldUpdater<Steps> TAKEN =
            AtomicIntegerFieldUpdater.newUpdater(Steps.class, "taken");

    private volatile int taken; // a bit for each

    /** A step. */
    enum Step {
        /** Its work has begun, or never will. */
        BEGUN(1),
        /** Its answer is decided. */
        ANSWERED(2),
        /** It has its result. */
        OVER(4);

        private final int bit;

        Step(int bit) {
            this.bit = bit;
        }
    }

    /** Returns false if the step has been taken. */
    boolean take(Step step) {
        return (TAKEN.getAndAccumulate(this, step.bit, (all, one) -> all | one) & step.bit) == 0;
    }

    boolean has(Step step) {
        return (taken & step.bit) != 0;
    }
}
