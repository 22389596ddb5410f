package dev.callhook.testkit;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import dev.callhook.testkit.json.KitJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the body of a delivery from a file, and says what is wrong with one that somebody wrote by hand. */
final class FixtureFile {

    private static final String NEEDED = "a fixture holds the body of one delivery, which is a JSON object";

    private FixtureFile() {}

    static SamplePayload payload(Path file) {
        if (!Files.exists(file)) {
            throw new IllegalArgumentException(
                    "there is no file " + file.toAbsolutePath() + "; tests run in the folder of their module");
        }
        byte[] body = bytes(file);
        requireObject(file, body);
        return SamplePayload.of(file.getFileName().toString().replaceFirst("\\.json$", ""), body);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireObject(Path file, byte[] body) {
        try {
            if (!KitJson.MAPPER.readTree(body).isObject()) {
                throw new IllegalArgumentException(file + " is no fixture: " + NEEDED);
            }
        } catch (JacksonException e) {
            JsonLocation place = e.getLocation();
            throw new IllegalArgumentException(
                    file + " is no fixture: the JSON breaks off or is wrong at line " + place.getLineNr() + ", column "
                            + place.getColumnNr() + "; " + NEEDED,
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // cannot happen: it has been read
        }
    }
}
