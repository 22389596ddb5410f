package dev.callhook.samples.conformance;

import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolException;
import dev.callhook.handler.ToolParam;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Tools whose answer the caller waits for: what works, what is slow, and every way to fail. */
final class SyncTools {

    private final Map<String, Integer> counters = new ConcurrentHashMap<>();
    private final Journal journal;

    SyncTools(Journal journal) {
        this.journal = journal;
    }

    @Tool(value = "echo", description = "Returns the text")
    Map<String, String> echo(String text) {
        return Map.of("echo", text);
    }

    @Tool(value = "add", description = "Adds two numbers")
    Map<String, Integer> add(int a, int b) {
        return Map.of("sum", a + b);
    }

    @Tool(value = "slow", description = "Sleeps until it is done or interrupted")
    Map<String, Integer> slow(int ms) throws InterruptedException {
        Thread.sleep(ms);
        return Map.of("slept", ms);
    }

    @Tool(value = "stubborn", description = "Sleeps and cannot be interrupted")
    Map<String, Integer> stubborn(int ms) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ms);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            try {
                TimeUnit.NANOSECONDS.sleep(left);
            } catch (InterruptedException e) {
                // goes on: that is what it is for, a handler that cannot be stopped
            }
        }
        return Map.of("slept", ms);
    }

    @Tool(value = "fail", description = "Throws; the text must stay on this side")
    void fail(String text, @ToolParam(defaultValue = "runtime") String kind) throws IOException {
        switch (kind) {
            case "runtime" -> throw new RuntimeException(text);
            case "checked" -> throw new IOException(text);
            case "nested" -> throw new RuntimeException("the cause tells more", new IllegalStateException(text));
            case "error" -> throw new NoClassDefFoundError(text);
            case "overflow" -> overflow(0);
            case "null_message" -> throw new RuntimeException();
            default ->
                throw new ToolException("kind must be runtime, checked, nested, error, overflow or null_message.");
        }
    }

    @SuppressWarnings("DoNotCallSuggester") // throwing is its work
    @Tool(value = "user_error", description = "Fails with a text that is meant for the caller")
    void userError(String text) {
        throw new ToolException(text);
    }

    @Tool(value = "nothing", description = "Returns nothing")
    void nothing() {}

    @Tool(value = "unserializable", description = "Returns what cannot be written as JSON")
    Endless unserializable() {
        return new Endless();
    }

    @Tool(value = "count", description = "Counts how often it ran with this key")
    Map<String, Integer> count(String key) throws IOException {
        int count = counters.merge(key, 1, Integer::sum);
        journal.append("count", key);
        return Map.of("count", count);
    }

    private static int overflow(int depth) {
        return depth < 0 ? 0 : 1 + overflow(depth + 1); // the stack ends long before the numbers do
    }

    /** Contains itself, so that its JSON would have no end. */
    static final class Endless {

        public Endless getNext() {
            return this;
        }
    }
}
