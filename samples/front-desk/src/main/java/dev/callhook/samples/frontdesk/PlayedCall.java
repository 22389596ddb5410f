package dev.callhook.samples.frontdesk;

import dev.callhook.payload.CallStatus;
import dev.callhook.payload.RawJson;
import dev.callhook.testkit.SamplePayload;
import dev.callhook.testkit.SamplePayloads;
import dev.callhook.testkit.SampleToolCall;
import dev.callhook.testkit.WebhookAnswer;
import dev.callhook.testkit.WebhookTestKit;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One whole phone call as the platform would make it: every delivery signed and sent over HTTP, one after the other. */
final class PlayedCall {

    private static final String CALLER = "+442079460101"; // Sample Patient One

    private final WebhookTestKit platform;
    private final CallPrinter printer;
    private final String callId = UUID.randomUUID().toString();

    PlayedCall(WebhookTestKit platform, CallPrinter printer) {
        this.platform = platform;
        this.printer = printer;
    }

    /** Plays the call, in which the caller wants a slot on this day. */
    void play(LocalDate day) {
        WebhookAnswer setUp = send("The phone rings: a caller whom the desk knows.", SamplePayloads.assistantRequest());
        Map<?, ?> metadata = setUp.json()
                .get("assistant")
                .flatMap(assistant -> assistant.get("metadata"))
                .<Map<?, ?>>map(json -> json.as(Map.class))
                .orElse(Map.of());
        send("The call is connected.", echo(SamplePayloads.statusUpdate(CallStatus.IN_PROGRESS), metadata));
        WebhookAnswer found = send(
                "\"I need a check-up.\" The model looks the caller and the day up, both at once.",
                echo(SamplePayloads.toolCalls(lookUp(), freeSlots(day)), metadata));
        String slot = firstSlot(found.result("tool_2"));
        send("\"The first one, please.\"", echo(booking(day, slot, "check_up"), metadata));
        send("The model gets muddled and books it again.", echo(booking(day, slot, "check_up"), metadata));
        send(
                "And forgets what to say: it is told, and can correct itself.",
                echo(booking(day, slot, "x-ray"), metadata));
        send(
                "\"Tell them I'll be five minutes late.\"",
                echo(SamplePayloads.toolCall("leave_note", Map.of("text", "Will be five minutes late.")), metadata));
        send("The caller hangs up.", echo(SamplePayloads.statusUpdate(CallStatus.ENDED), metadata));
        send("Half a minute later, the report.", echo(report(), metadata));
    }

    private WebhookAnswer send(String story, SamplePayload payload) {
        SamplePayload ofThisCall = payload.callId(callId).from(CALLER);
        printer.sent(story, ofThisCall.text());
        WebhookAnswer answer = platform.send(ofThisCall);
        printer.answered(answer.status(), answer.text());
        return answer;
    }

    /** The platform sends the metadata of the assistant-request back with everything that follows. */
    private static SamplePayload echo(SamplePayload payload, Map<?, ?> metadata) {
        return payload.metadata(metadata);
    }

    private static SampleToolCall lookUp() {
        return new SampleToolCall("tool_1", "find_contact", Map.of("phone", CALLER));
    }

    private static SampleToolCall freeSlots(LocalDate day) {
        return new SampleToolCall("tool_2", "list_free_slots", Map.of("date", day.toString()));
    }

    private static SamplePayload booking(LocalDate day, String slot, String treatment) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("date", day.toString());
        arguments.put("time", slot);
        arguments.put("treatment", treatment);
        return SamplePayloads.toolCall("book_appointment", arguments);
    }

    private static String firstSlot(RawJson freeSlots) {
        List<?> slots = freeSlots.get("slots").orElseThrow().as(List.class);
        return String.valueOf(slots.get(0));
    }

    private static SamplePayload report() {
        return SamplePayloads.endOfCallReport()
                .with("message.summary", "Caller booked a check-up and will be five minutes late.")
                .analysis(Map.of("reason", "check-up", "urgent", false));
    }
}
