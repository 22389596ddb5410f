package dev.callhook.samples.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A {@link LoadServer} in a process of its own, so that its work can be told from that of its callers. */
final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Callhook as it comes, with its journal in the folder. */
    static ServerProcess callhook(String container, Path folder) {
        return start(container, LoadServer.Mode.CALLHOOK, journal(folder));
    }

    static Path journal(Path folder) {
        return folder.resolve("journal.txt");
    }

    static ServerProcess start(String container, LoadServer.Mode mode, Path journal) {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms512m", // all servers the same, and none that grows while it is measured
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                LoadServer.class.getName(),
                container,
                mode.name(),
                journal.toString());
        return ready(builder.redirectError(ProcessBuilder.Redirect.INHERIT));
    }

    private static ServerProcess ready(ProcessBuilder builder) {
        try {
            Process process = builder.start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String line = out.readLine();
            if (line == null || !line.startsWith("ready ")) {
                process.destroyForcibly();
                throw new IllegalStateException("the server did not start, it said: " + line);
            }
            return new ServerProcess(process, Integer.parseInt(line.substring("ready ".length())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** The CPU time that the process has used, as the operating system counts it. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What its heap holds after a collection. */
    Heap heap() {
        return Heap.of(process.pid());
    }

    /** Ends the process at once, as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
