package dev.callhook.testkit.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * The files that were made of a recorded delivery.
 *
 * @param fixture the body, for {@code SamplePayloads.read} and the command line
 * @param source the test
 */
public record RecordedTest(Path fixture, Path source) {

    private static final String RESOURCES = "src/test/resources";

    static RecordedTest write(RecordedDelivery delivery, Path module, String testClass) {
        TestClassName name = TestClassName.of(testClass);
        Path fixture = module.resolve(RESOURCES).resolve(name.path() + ".json");
        Path source = module.resolve("src/test/java").resolve(name.path() + ".java");
        requireAbsent(fixture);
        requireAbsent(source);
        String test = TestSource.of(delivery, name, RESOURCES + "/" + name.path() + ".json");
        try {
            create(fixture, delivery.text());
            createBeside(fixture, source, test);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RecordedTest(fixture, source);
    }

    private static void requireAbsent(Path file) {
        if (Files.exists(file)) {
            throw new IllegalStateException(
                    file + " is there already, and nothing was written: take another name for the test, or delete it");
        }
    }

    /** Leaves no fixture without its test: it would keep the next try from writing. */
    private static void createBeside(Path fixture, Path source, String test) throws IOException {
        try {
            create(source, test);
        } catch (IOException e) {
            Files.deleteIfExists(fixture);
            throw e;
        }
    }

    private static void create(Path file, String text) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent(), "folder"));
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW); // never over a file that came meanwhile
        } catch (FileAlreadyExistsException e) {
            throw e; // it is not ours
        } catch (IOException e) {
            Files.deleteIfExists(file); // half of it may be there
            throw e;
        }
    }
}
