package dev.callhook.internal.execution;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Work for handlers.
 *
 * @param lane what is known of such work
 * @param place where it may run
 * @param endNanos when it is interrupted, and answered as late, in nanoseconds of the dispatcher's source
 * @param context what its thread has around it
 * @param work runs the handlers and returns their result, which may come later; throws nothing
 * @param instead the result if there is none of the work
 * @param <T> the result
 */
public record Job<T>(
        Lane lane,
        Place place,
        long endNanos,
        ThreadContext context,
        Function<AtEnd, CompletableFuture<T>> work,
        Function<Instead, T> instead) {

    /** Where work may run. */
    public enum Place {
        /** On the calling thread if it has been quick, else on the executor. */
        HERE_IF_QUICK,
        /** On the executor. */
        EXECUTOR
    }

    /** Why there is no result of the work. */
    public enum Instead {
        /** There was none in time. */
        LATE,
        /** A limit was reached, the work was not begun. */
        BUSY
    }
}
