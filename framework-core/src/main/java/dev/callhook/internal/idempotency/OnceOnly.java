package dev.callhook.internal.idempotency;

import dev.callhook.internal.execution.AtEnd;
import java.util.concurrent.CompletableFuture;

/** Runs work under a key once. Safe for use by several threads, of which in one process one at a time has work of a key. */
public interface OnceOnly {

    /**
     * Work under a key, and what stands for its result where it is not run.
     *
     * @param <T> the result
     */
    interface Work<T extends Settled> {

        /** {@return how long to wait for another that is at it, in nanoseconds} */
        long leftNanos();

        /** {@return the result of running it, in a future that does not fail} */
        CompletableFuture<T> run();

        /**
         * It has been run before.
         *
         * @param answer what it came to then
         * @return the result
         */
        T repeated(byte[] answer);

        /** {@return the result if the key stands for other work} */
        T different();

        /** {@return the result if another run is at it and was not done in time} */
        T elsewhere();

        /**
         * Nobody can tell whether it has been run, so it is not.
         *
         * @param failure of the store
         * @return the result
         */
        T notRun(Throwable failure);
    }

    /**
     * Runs the work unless it has been run.
     *
     * @param key what it is known by
     * @param end the end of the job that this is done in
     * @param work the work
     * @return its result, or what stands for it; giving it up keeps nobody from remembering it
     * @param <T> the result
     */
    <T extends Settled> CompletableFuture<T> run(WorkKey key, AtEnd end, Work<T> work);
}
