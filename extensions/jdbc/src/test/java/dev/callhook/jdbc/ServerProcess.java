package dev.callhook.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A {@link RacingServer} in a process of its own. */
final class ServerProcess implements AutoCloseable {

    private static final String READY = "ready ";
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final BufferedReader output;
    private final Path log;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.output = process.inputReader(UTF_8);
        this.log = log;
    }

    static ServerProcess start(Path folder, String url) throws IOException {
        Path log = Files.createTempFile(folder, "server", ".log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        RacingServer.class.getName(),
                        url)
                .redirectError(log.toFile())
                .start();
        return new ServerProcess(process, log);
    }

    /** Returns where the server listens, as soon as it does. */
    URI address() throws Exception {
        CompletableFuture<String> line = CompletableFuture.supplyAsync(() -> {
            try {
                return output.readLine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        String ready = line.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (ready == null || !ready.startsWith(READY)) {
            throw new AssertionError("the server is not ready: " + ready + "\n" + log());
        }
        return URI.create(ready.substring(READY.length()));
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() throws Exception {
        try {
            process.getOutputStream().close();
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } finally {
            process.destroyForcibly();
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }
}
