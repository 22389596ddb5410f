package dev.callhook.samples.conformance;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** What the application has written into its journal. */
final class JournalLines {

    private static final long PATIENCE_SECONDS = 60;

    private final Path file;

    JournalLines(Path file) {
        this.file = file;
    }

    /** Returns the lines that are there now. */
    List<String> now() throws IOException {
        return Files.readAllLines(file);
    }

    /** Returns when the line is there. */
    void await(String line) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try (WatchService changes = FileSystems.getDefault().newWatchService()) {
            WatchKey unused = Objects.requireNonNull(file.getParent())
                    .register(changes, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            while (!now().contains(line)) {
                WatchKey changed = changes.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (changed == null) {
                    throw new AssertionError("the journal has no line \"" + line + "\": " + now());
                }
                changed.pollEvents();
                changed.reset();
            }
        }
    }
}
