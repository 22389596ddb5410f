package dev.callhook.samples.load;

import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolParam;
import dev.callhook.payload.CallObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Handlers that are quick, slow, hang, or leave a trace in a file. */
final class LoadDesk {

    private final FileChannel journal;

    LoadDesk(Path journal) {
        try {
            this.journal = FileChannel.open(
                    journal, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
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

    @Tool("stage")
    CompletionStage<Map<String, Integer>> stage(@ToolParam("ms") int ms) {
        return CompletableFuture.supplyAsync(
                () -> Map.of("slept", ms), CompletableFuture.delayedExecutor(ms, TimeUnit.MILLISECONDS));
    }

    @Tool("book")
    Map<String, String> book(@ToolParam("key") String key) {
        write("book " + key);
        return Map.of("booked", key);
    }

    @OnEndOfCallReport
    void file(CallObject call) {
        write("report " + call.id());
    }

    /** With one write for a line, so that a killed process leaves whole lines. */
    private void write(String line) {
        try {
            journal.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
