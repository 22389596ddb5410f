package dev.callhook.internal.execution;

import java.util.concurrent.Future;

/** What happens when the time of a job is over, beside the interrupt of its thread. */
@FunctionalInterface
public interface AtEnd {

    /**
     * Has a future cancelled then: the work goes on in it, without the thread.
     *
     * @param source the future that a handler returned
     */
    void cancel(Future<?> source);
}
