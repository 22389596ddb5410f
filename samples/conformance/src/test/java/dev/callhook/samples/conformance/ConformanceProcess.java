package dev.callhook.samples.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The jar in a process of its own, which ends with the test at the latest. */
final class ConformanceProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    static final String SECRET = "a-secret-of-the-tests";

    private final Process process;
    private final BufferedReader output;
    private final Path log;
    private String ready = "";

    private ConformanceProcess(Process process, Path log) {
        this.process = process;
        this.output = process.inputReader(UTF_8);
        this.log = log;
    }

    static ConformanceProcess start(Path folder, String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-jar");
        command.add(System.getProperty("conformance.jar"));
        command.addAll(List.of(options));
        Path log = Files.createTempFile(folder, "conformance", ".log");
        return new ConformanceProcess(
                new ProcessBuilder(command).redirectError(log.toFile()).start(), log);
    }

    /** Starts it with the secret of the tests and this journal, and returns when it is ready. */
    static ConformanceProcess ready(Path journal, String... more) throws Exception {
        List<String> options = new ArrayList<>();
        options.addAll(List.of("--port", "0", "--secret", SECRET, "--journal", journal.toString()));
        options.addAll(List.of(more));
        Path folder = Objects.requireNonNull(journal.getParent());
        ConformanceProcess app = start(folder, options.toArray(String[]::new));
        app.ready = String.valueOf(app.nextLine());
        return app;
    }

    /** Returns the line that says that it is ready. */
    String ready() {
        return ready;
    }

    /** Returns one who sends it deliveries, signed with this secret. */
    ConformanceClient client(String secret) {
        return new ConformanceClient(URI.create(ready.substring("ready ".length())), secret);
    }

    /** Returns the next line of standard output, or null at its end. */
    String nextLine() throws Exception {
        CompletableFuture<String> line = CompletableFuture.supplyAsync(() -> {
            try {
                return output.readLine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return line.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    /** Sends SIGTERM. */
    void terminate() {
        process.toHandle().destroy(); // Process.destroy() would close its output, too
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the process does not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
