package dev.callhook.internal.execution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What a thread has around it while it runs handlers: keys for the log and the context class loader of the thread that
 * brought the delivery. Everything is put back afterwards.
 *
 * @param keys the keys of the log's mapped diagnostic context, each with its value after it
 * @param loader the context class loader
 */
public record ThreadContext(List<String> keys, @Nullable ClassLoader loader) {

    /** Returns the value of a key of the log. */
    Optional<String> key(String name) {
        int place = keys.indexOf(name);
        return place < 0 ? Optional.empty() : Optional.of(keys.get(place + 1));
    }

    /** Runs work with all this around it. */
    <T> T around(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader loaderBefore = thread.getContextClassLoader();
        Map<String, String> keysBefore = MDC.getCopyOfContextMap();
        for (int i = 0; i < keys.size(); i += 2) {
            MDC.put(keys.get(i), keys.get(i + 1));
        }
        thread.setContextClassLoader(loader);
        try {
            return work.get();
        } finally {
            restore(keysBefore);
            thread.setContextClassLoader(loaderBefore);
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
