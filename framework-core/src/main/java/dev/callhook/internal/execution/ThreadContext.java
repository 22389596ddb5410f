package dev.callhook.internal.execution;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What a thread has around it while it runs handlers: keys for the log and the context class loader of the thread that
 * brought the delivery. Everything is put back afterwards.
 *
 * @param keys the keys of the log's mapped diagnostic context
 * @param loader the context class loader
 */
public record ThreadContext(CallKeys keys, @Nullable ClassLoader loader) {

    /** Runs work with all this around it. */
    <T> T around(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader loaderBefore = thread.getContextClassLoader();
        Map<String, String> keysBefore = MDC.getCopyOfContextMap();
        boolean foreign = !Objects.equals(loader, loaderBefore); // false on the thread that brings the delivery
        keys.put();
        if (foreign) {
            thread.setContextClassLoader(loader);
        }
        try {
            return work.get();
        } finally {
            restore(keysBefore);
            if (foreign || !Objects.equals(thread.getContextClassLoader(), loaderBefore)) {
                thread.setContextClassLoader(loaderBefore);
            }
        }
    }

    private static void restore(@Nullable Map<String, String> before) {
        if (before == null || before.isEmpty()) {
            MDC.clear();
        } else {
            MDC.setContextMap(before);
        }
    }
}
