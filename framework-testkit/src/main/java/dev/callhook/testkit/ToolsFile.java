package dev.callhook.testkit;

import dev.callhook.payload.ToolDefinitions;
import dev.callhook.testkit.json.KitJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/**
 * A file with the definitions of an application's tools, kept beside the code: what the language model is told can then be reviewed
 * like code, and a change that nobody meant fails the build.
 *
 * <pre>{@code
 * @Test
 * void theModelIsToldWhatWasReviewed() {
 *     ToolsFile.at(Path.of("src/test/resources/tools.json"))
 *             .assertMatches(WebhookDispatcher.builder().scan("com.acme.frontdesk").toolDefinitions());
 * }
 * }</pre>
 *
 * <p>The file holds a JSON array, as an assistant's {@code llm_config.tools} takes it. It is written by the same test, run with the
 * system property {@code callhook.tools=write}, or by the command {@code dev.callhook.cli.CallhookCommand}.
 */
public final class ToolsFile {

    private static final String CHANGED =
            " does not hold what the @Tool methods say now (- the file, + the methods):\n\n";
    private static final String REWRITTEN =
            " holds what the @Tool methods say, but written in another way, in which the next"
                    + " change would be hard to see (- the file, + the methods):\n\n";

    private final Path file;
    private final TestJvm jvm;

    ToolsFile(Path file, TestJvm jvm) {
        this.file = file;
        this.jvm = jvm;
    }

    /**
     * Returns the file at a place, whether it is there or not.
     *
     * @param file where it is; tests run in the folder of their module
     * @return the file
     */
    public static ToolsFile at(Path file) {
        return new ToolsFile(Objects.requireNonNull(file, "file"), TestJvm.current());
    }

    /**
     * Returns what a file with these definitions holds: the same text each time, one member a line, and a line break at the end.
     *
     * @param tools the definitions
     * @return a JSON array
     */
    public static String text(ToolDefinitions tools) {
        return ToolsText.of(tools);
    }

    /**
     * Checks that the file holds these definitions, in the very text that {@link #text} gives; line breaks may be those of any
     * system. With the system property {@code callhook.tools=write} the file is written instead, though not where the environment
     * variable {@code CI} is set: a build must not approve its own change.
     *
     * @param tools the definitions, most often {@code WebhookDispatcher.builder().scan(...).toolDefinitions()}
     * @throws AssertionError if it does not; the message shows the difference, and the command that writes the file
     * @throws UncheckedIOException if the file cannot be read or written
     */
    public void assertMatches(ToolDefinitions tools) {
        if (jvm.isToldToWrite()) {
            writeIfWatched(tools);
            return;
        }
        if (!Files.exists(file)) {
            throw new AssertionError("there is no file " + file.toAbsolutePath()
                    + " yet. Write it, read in it what the language model is told, and commit it:\n\n" + jvm.writing());
        }
        String held = held();
        String told = text(tools);
        if (!ToolsText.same(held, told)) {
            throw new AssertionError(
                    file + (KitJson.same(held, told) ? REWRITTEN : CHANGED) + ToolsText.diff(held, told)
                            + "\n\nIf this is meant, write the file anew, and commit it:\n\n" + jvm.writing());
        }
    }

    private void writeIfWatched(ToolDefinitions tools) {
        if (jvm.isContinuousIntegration()) {
            throw new AssertionError(
                    file + " is not written, since the environment variable CI is set: a build must not"
                            + " approve its own change. Write the file on your own machine, and run this build without callhook.tools");
        }
        boolean changed = write(tools);
        jvm.out()
                .accept("Callhook: " + (changed ? "wrote " : "nothing has changed in ") + file + ", tools: "
                        + tools.all().size());
    }

    /**
     * Writes the definitions, unless the file holds them already. Who reads it meanwhile finds the old text or the new one. Missing
     * folders are made.
     *
     * @param tools the definitions
     * @return whether the file has changed
     * @throws UncheckedIOException if it cannot be written
     */
    public boolean write(ToolDefinitions tools) {
        byte[] text = text(tools).getBytes(StandardCharsets.UTF_8);
        try {
            if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), text)) {
                return false;
            }
            replace(file.toAbsolutePath(), text);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void replace(Path target, byte[] text) throws IOException {
        Path folder = Objects.requireNonNull(target.getParent(), "folder");
        Files.createDirectories(folder);
        Path written = folder.resolve(target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.write(written, text, StandardOpenOption.CREATE_NEW);
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private String held() {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
