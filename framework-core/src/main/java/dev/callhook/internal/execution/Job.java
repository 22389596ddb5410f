package dev.callhook.internal.execution;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Work for handlers.
 *
 * @param lane what is known of such work
 * @param caller the thread that brings the delivery, if it may run the work; null if only the executor may
 * @param endNanos when it is interrupted, and answered as late, in nanoseconds of the dispatcher's source
 * @param context what its thread has around it
 * @param work runs the handlers and returns their result, which may come later; throws nothing
 * @param instead the result if there is none of the work
 * @param <T> the result
 */
public record Job<T>(
        Lane lane,
        @Nullable CallingThread caller,
        long endNanos,
        ThreadContext context,
        Function<AtEnd, CompletableFuture<T>> work,
        Function<Instead, T> instead) {

    /** Why there is no result of the work. */
    public enum Instead {
        /** There was none in time. */
        LATE,
        /** A limit was reached, the work was not begun. */
        BUSY
    }
}
