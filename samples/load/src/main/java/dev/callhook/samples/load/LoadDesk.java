package dev.callhook.samples.load;

import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolParam;
import dev.callhook.payload.CallObject;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Handlers that are quick, slow, hang, or leave a trace in a file. */
final class LoadDesk {

    private static final int HANG_MILLIS = 60_000;
    private static final int WRITE_MILLIS = 20;

    private final OutputStream journal;
    private final ScheduledExecutorService timer =
            Executors.newScheduledThreadPool(Runtime.getRuntime().availableProcessors());
    private final AtomicInteger hanging = new AtomicInteger();

    LoadDesk(Path journal) {
        try {
            this.journal = new FileOutputStream(journal.toFile(), true); // an interrupt closes a channel, and not this
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Tool("quick")
    Map<String, String> quick(@ToolParam("text") String text) {
        return Map.of("text", text);
    }

    @Tool("sleep")
    Map<String, Integer> sleep(@ToolParam("ms") int ms) throws InterruptedException {
        Thread.sleep(ms);
        return Map.of("slept", ms);
    }

    /** Holds no thread: those of the timer are busy only while they complete what is due. */
    @Tool("stage")
    CompletionStage<Map<String, Integer>> stage(@ToolParam("ms") int ms) {
        CompletableFuture<Map<String, Integer>> slept = new CompletableFuture<>();
        hanging.incrementAndGet();
        Future<?> unused = timer.schedule(
                () -> {
                    hanging.decrementAndGet();
                    slept.complete(Map.of("slept", ms));
                },
                ms,
                TimeUnit.MILLISECONDS);
        return slept;
    }

    /** Sleeps past its deadline. */
    @Tool("hang")
    void hang() throws InterruptedException {
        hanging.incrementAndGet();
        try {
            Thread.sleep(HANG_MILLIS);
        } finally {
            hanging.decrementAndGet();
        }
    }

    /** Tells how many hang now, or sleep without a thread. */
    @Tool("hanging")
    Map<String, Integer> hanging() {
        return Map.of("hanging", hanging.get());
    }

    @Tool("book")
    Map<String, String> book(@ToolParam("key") String key) throws InterruptedException {
        write("book " + key);
        return Map.of("booked", key);
    }

    @OnEndOfCallReport
    void file(CallObject call) throws InterruptedException {
        write("report " + call.id());
    }

    /** Takes as long as a database does. The line is one write, so that a killed process leaves whole lines. */
    private void write(String line) throws InterruptedException {
        Thread.sleep(WRITE_MILLIS);
        try {
            journal.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
