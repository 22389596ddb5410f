package dev.callhook.internal.execution;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The seam to what JDK 17 does not have. */
final class VirtualThreads {

    private static final Logger LOG = LoggerFactory.getLogger(VirtualThreads.class);

    private VirtualThreads() {}

    /**
     * Returns an executor with a new virtual thread for each task, which inherits nothing from the thread that hands the
     * task over, or null if this JVM has no virtual threads.
     */
    static @Nullable ExecutorService executor(String name) {
        try {
            Class<?> builder = Class.forName("java.lang.Thread$Builder");
            Object virtual = Thread.class.getMethod("ofVirtual").invoke(null);
            Object named = builder.getMethod("name", String.class, long.class).invoke(virtual, name, 1L);
            builder.getMethod("inheritInheritableThreadLocals", boolean.class).invoke(named, false);
            return (ExecutorService) Executors.class
                    .getMethod("newThreadPerTaskExecutor", ThreadFactory.class)
                    .invoke(null, builder.getMethod("factory").invoke(named));
        } catch (ClassNotFoundException | NoSuchMethodException e) {
            return null;
        } catch (ReflectiveOperationException e) { // they are a preview in JDK 19 and 20
            LOG.info("virtual threads are there and cannot be used, handlers run on a pool");
            return null;
        }
    }
}
