package dev.callhook.samples.conformance;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The record of side effects that can be read from outside: a file with a line for each piece of work that is done.
 *
 * <p>Safe for use by several threads: each line is appended by a single write.
 */
final class Journal implements AutoCloseable {

    private static final Pattern CONTROL_CHARACTER = Pattern.compile("\\p{Cc}");

    // not a FileChannel: that one is closed for good when a thread writes to it after its interrupt
    private final FileOutputStream file;

    private Journal(FileOutputStream file) {
        this.file = file;
    }

    /** Opens a file, new or old, whose folder exists. */
    static Journal open(Path path) throws IOException {
        return new Journal(new FileOutputStream(path.toFile(), true));
    }

    /** Appends {@code kind TAB key LF}; control characters in the key become spaces, so that a line stays a line. */
    void append(String kind, String key) throws IOException {
        String line = kind + '\t' + CONTROL_CHARACTER.matcher(key).replaceAll(" ") + '\n';
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        synchronized (this) {
            file.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
