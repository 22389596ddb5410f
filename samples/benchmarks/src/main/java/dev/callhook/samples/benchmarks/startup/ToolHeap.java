package dev.callhook.samples.benchmarks.startup;

import dev.callhook.WebhookDispatcher;
import java.lang.management.ManagementFactory;

/** Builds a dispatcher and prints what it keeps of the heap, and which classes came with it. */
final class ToolHeap {

    private ToolHeap() {}

    /**
     * Measures and prints.
     *
     * @param args a name for the process; how many seconds it waits afterwards, to be looked at
     * @throws Exception if something goes wrong
     */
    public static void main(String... args) throws Exception {
        Object tools = Class.forName("acme.tools.Tools").getConstructor().newInstance();
        WebhookDispatcher warm = dispatcher(tools);
        long classesBefore = loadedClasses();
        long before = settledHeap();
        WebhookDispatcher dispatcher = dispatcher(tools);
        long after = settledHeap();
        long classes = loadedClasses() - classesBefore; // before anybody asks for the definitions
        System.out.printf(
                "heap kept by a second dispatcher with %d tools: %,d bytes, %d classes loaded for it%n",
                dispatcher.toolDefinitions().all().size(), after - before, classes);
        if (args.length > 1) {
            Thread.sleep(Long.parseLong(args[1]) * 1000);
        }
        dispatcher.close();
        warm.close();
    }

    private static WebhookDispatcher dispatcher(Object tools) {
        return WebhookDispatcher.builder()
                .handlers(tools)
                .secret(StartupServer.SECRET)
                .build();
    }

    private static long loadedClasses() {
        return ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
    }

    private static long settledHeap() throws InterruptedException {
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            System.gc();
            Thread.sleep(50);
            long now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            if (now >= used) {
                return used;
            }
            used = now;
        }
        return used;
    }
}
