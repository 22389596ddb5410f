package dev.callhook.testkit;

import dev.callhook.payload.CallStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the platform sends: a payload of every event, for every kind of call.
 *
 * <p>Use the methods named after events for one test with one need; each payload is an event of <em>a new call</em>,
 * with an id of its own, so that none is taken for a duplicate of another. To send a duplicate, send one payload
 * twice; to play several events of one call, give them one {@link SamplePayload#callId callId}. All are of an inbound
 * call by default: see {@link SamplePayload#outbound outbound} and {@link SamplePayload#webCall webCall}.
 *
 * <p>Use {@link #all} to loop over the catalogue: fixed payloads with fixed ids. The {@code README.md} beside the files
 * says for each whether its shape is documented by the platform, composed from documented parts, or an oddity that a receiver
 * tolerates. Use {@link #read read} for a delivery of your own in a file.
 */
public final class SamplePayloads {

    private static final List<String> NAMES = List.of(
            "assistant-request-inbound",
            "assistant-request-inbound-pipeline",
            "assistant-request-unlinked-number",
            "assistant-request-withheld-number",
            "tool-calls-single",
            "tool-calls-single-with-assistant",
            "tool-calls-multiple",
            "tool-calls-no-arguments",
            "tool-calls-null-arguments",
            "tool-calls-arguments-as-text",
            "tool-calls-async-tool",
            "tool-calls-web-call",
            "status-update-in-progress",
            "status-update-in-progress-with-assistant",
            "status-update-ended",
            "status-update-ended-with-assistant-and-end-reason",
            "status-update-ended-with-error",
            "status-update-ended-with-error-with-assistant",
            "status-update-outbound-in-progress",
            "status-update-web-call-in-progress",
            "status-update-unknown-status",
            "status-update-unknown-members",
            "end-of-call-report-minimal",
            "end-of-call-report-with-analysis",
            "end-of-call-report-full",
            "end-of-call-report-outbound-voicemail",
            "end-of-call-report-nested-analysis",
            "end-of-call-report-too-short",
            "end-of-call-report-analysis-as-text",
            "unknown-event");

    private SamplePayloads() {}

    /**
     * Returns the catalogue.
     *
     * @return every payload, in the order in which their events come
     */
    public static List<SamplePayload> all() {
        return NAMES.stream().map(SamplePayloads::read).toList();
    }

    /**
     * Returns a payload of the catalogue.
     *
     * @param name its name, such as {@code tool-calls-multiple}
     * @return the payload, byte for byte as its file
     * @throws IllegalArgumentException if there is none of that name; the message has all names
     */
    public static SamplePayload named(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(
                    "there is no sample payload \"" + name + "\", only " + String.join(", ", NAMES));
        }
        return read(name);
    }

    /**
     * Reads a fixture: a file that holds the body of one delivery, such as one that was recorded.
     *
     * @param file the file; tests run in the folder of their module
     * @return the payload, byte for byte as the file; its name is that of the file, without {@code .json}
     * @throws IllegalArgumentException if there is no such file, or it does not hold a JSON object; the message says where
     * @throws UncheckedIOException if it cannot be read
     */
    public static SamplePayload read(Path file) {
        return FixtureFile.payload(file);
    }

    /**
     * Returns an assistant-request: the phone is ringing. The shape is documented for inbound calls.
     *
     * @return the payload
     */
    public static SamplePayload assistantRequest() {
        return newCall("assistant-request-inbound");
    }

    /**
     * Returns a request of one tool call, without assistant. The shape is documented.
     *
     * @param name the tool's name
     * @param arguments the arguments by name: anything that can be written as JSON, null included
     * @return the payload; the call's id is {@code tool_1}
     */
    public static SamplePayload toolCall(String name, Map<String, ? extends @Nullable Object> arguments) {
        return toolCalls("tool-calls-single", new SampleToolCall("tool_1", name, arguments));
    }

    /**
     * Returns a request of several tool calls, without assistant. The shape is inferred where they are not exactly one:
     * the documented type is a list, and all documented examples have one element.
     *
     * @param calls the calls
     * @return the payload
     */
    public static SamplePayload toolCalls(SampleToolCall... calls) {
        return toolCalls("tool-calls-multiple", calls);
    }

    /**
     * Returns a status-update. The shape is documented for {@code in-progress}, {@code ended} and, with an error text,
     * {@code ended-with-error}; for other statuses it is inferred to be that of {@code in-progress}.
     *
     * @param status see {@link CallStatus}; any text
     * @return the payload
     */
    public static SamplePayload statusUpdate(String status) {
        return switch (status) {
            case CallStatus.ENDED -> newCall("status-update-ended");
            case CallStatus.ENDED_WITH_ERROR -> newCall("status-update-ended-with-error");
            default -> newCall("status-update-in-progress").with("message.call.status", status);
        };
    }

    /**
     * Returns an end-of-call-report with transcript, recording, times, reason and assistant. The shape is documented.
     * It has no metadata and no analysis, whose shapes are the application's own: add them with {@link
     * SamplePayload#metadata metadata} and {@link SamplePayload#analysis analysis}.
     *
     * @return the payload
     */
    public static SamplePayload endOfCallReport() {
        return newCall("end-of-call-report-full")
                .without("message.assistant.metadata")
                .without("message.analysis");
    }

    private static SamplePayload toolCalls(String from, SampleToolCall... calls) {
        List<Map<String, Object>> list =
                Stream.of(calls).map(SampleToolCall::wire).toList();
        return newCall(from).with("message.tool_call_list", list);
    }

    private static SamplePayload newCall(String name) {
        return read(name).callId(UUID.randomUUID().toString());
    }

    private static SamplePayload read(String name) {
        try (InputStream in = SamplePayloads.class.getResourceAsStream("payloads/" + name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("the sample payload " + name + " is not in the testkit's jar");
            }
            return SamplePayload.of(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
