package dev.callhook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bodies of deliveries as the platform sends them, by the names of their files. */
public final class Fixtures {

    /** The names of all of them. */
    public static final List<String> ALL = List.of(
            "01-assistant-request-inbound",
            "02-assistant-request-inbound-pipeline",
            "03-assistant-request-unlinked-number",
            "10-tool-calls-single",
            "11-tool-calls-single-with-assistant",
            "12-tool-calls-multiple",
            "14-tool-calls-no-arguments",
            "17-tool-calls-async-tool",
            "18-tool-calls-web-call",
            "20-status-update-in-progress",
            "21-status-update-in-progress-with-assistant",
            "22-status-update-ended",
            "23-status-update-ended-with-assistant-and-end-reason",
            "24-status-update-ended-with-error",
            "25-status-update-ended-with-error-with-assistant",
            "27-status-update-outbound-in-progress",
            "28-status-update-web-call-in-progress",
            "30-end-of-call-report-minimal",
            "31-end-of-call-report-with-analysis",
            "32-end-of-call-report-full",
            "34-end-of-call-report-outbound-voicemail",
            "35-end-of-call-report-nested-analysis");

    private Fixtures() {}

    public static byte[] bytes(String name) {
        try (InputStream in = Fixtures.class.getResourceAsStream("/fixtures/" + name + ".json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
