package dev.callhook.internal.execution;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** The end of the time that a job has: its thread is then interrupted. */
public interface AtEnd {

    /** {@return whether it has come: nothing more is to be begun} */
    boolean isOver();

    /**
     * Calls something that an interrupt must not reach; one that comes meanwhile reaches the thread afterwards.
     *
     * @param call what to call
     * @return its result
     * @param <V> the result
     * @throws Exception what it throws
     */
    <V extends @Nullable Object> V shielded(Callable<V> call) throws Exception;

    /**
     * Has a future cancelled then: the work goes on in it, without the thread.
     *
     * @param source the future that a handler returned
     */
    void cancel(Future<?> source);
}
