package dev.callhook.samples.frontdesk;

import dev.callhook.payload.CallStatus;
import dev.callhook.samples.frontdesk.desk.OpeningHours;
import dev.callhook.testkit.SamplePayload;
import dev.callhook.testkit.SamplePayloads;
import dev.callhook.testkit.SampleToolCall;
import dev.callhook.testkit.WebhookAnswer;
import dev.callhook.testkit.WebhookTestKit;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One whole phone call as the platform would make it: every delivery signed and sent over HTTP, one after the other. */
final class PlayedCall {

    private static final String CALLER = "+442079460101"; // Sample Patient One

    private static final int MOST_DAYS = 10;

    private final WebhookTestKit platform;
    private final CallPrinter printer;
    private final OpeningHours hours;
    private final String callId = UUID.randomUUID().toString();
    private Map<?, ?> assistant = Map.of();
    private int toolCalls;

    PlayedCall(WebhookTestKit platform, CallPrinter printer, OpeningHours hours) {
        this.platform = platform;
        this.printer = printer;
        this.hours = hours;
    }

    /** Plays the call, in which the caller wants a slot on this day, or else on one of the next. */
    void play(LocalDate day) {
        WebhookAnswer setUp = send("The phone rings: a caller whom the desk knows.", SamplePayloads.assistantRequest());
        assistant = setUp.json()
                .get("assistant")
                .<Map<?, ?>>map(json -> json.as(Map.class))
                .orElse(Map.of());
        send("The call is connected.", echo(SamplePayloads.statusUpdate(CallStatus.IN_PROGRESS)));
        Optional<LocalDateTime> slot = firstSlot(day);
        slot.ifPresent(this::book);
        send("The caller hangs up.", echo(SamplePayloads.statusUpdate(CallStatus.ENDED)));
        String summary = slot.isPresent()
                ? "Caller booked a check-up and will be five minutes late."
                : "Caller wanted a check-up and found nothing free.";
        send("Half a minute later, the report.", echo(report(summary)));
    }

    /** Runs fill the book of a file that stays: the caller then goes on to the next working day, but not for ever. */
    private Optional<LocalDateTime> firstSlot(LocalDate wanted) {
        LocalDate day = wanted;
        SampleToolCall lookUp = call("find_contact", Map.of("phone", CALLER));
        SampleToolCall asked = freeSlots(day);
        WebhookAnswer found = send(
                "\"I need a check-up.\" The model looks the caller and the day up, both at once.",
                calls(lookUp, asked));
        for (int days = 1; days < MOST_DAYS && slots(found, asked).isEmpty(); days++) {
            day = workingDayAfter(day);
            asked = freeSlots(day);
            found = send("That day is full. \"And the next?\"", calls(asked));
        }
        LocalDate lookedUp = day;
        return slots(found, asked).stream()
                .findFirst()
                .map(start -> lookedUp.atTime(LocalTime.parse(String.valueOf(start))));
    }

    private void book(LocalDateTime slot) {
        send("\"What does that cost?\" The desk asks the billing service.", calls(price("check_up")));
        SamplePayload booking = calls(booking(slot, "check_up"));
        send("\"The first one, please.\"", booking);
        send("The answer gets lost, and the same call is delivered again: it gets the same answer.", booking);
        send("The model gets muddled and books it again.", calls(booking(slot, "check_up")));
        send("And forgets what to say: it is told, and can correct itself.", calls(booking(slot, "x-ray")));
        send(
                "\"Tell them I'll be five minutes late.\"",
                calls(call("leave_note", Map.of("text", "Will be five minutes late."))));
    }

    private LocalDate workingDayAfter(LocalDate day) {
        return hours.nextOpening(day.atTime(LocalTime.NOON).atZone(hours.zone()).toInstant())
                .toLocalDate();
    }

    private WebhookAnswer send(String story, SamplePayload payload) {
        SamplePayload ofThisCall = payload.callId(callId).from(CALLER);
        printer.sent(story, ofThisCall.text());
        WebhookAnswer answer = platform.send(ofThisCall);
        printer.answered(answer.status(), answer.text());
        return answer;
    }

    /** The platform sends what the assistant-request said of the assistant back with everything that follows. */
    private SamplePayload echo(SamplePayload payload) {
        return payload.with("message.assistant", assistant);
    }

    private SamplePayload calls(SampleToolCall... calls) {
        return echo(SamplePayloads.toolCalls(calls));
    }

    private SampleToolCall freeSlots(LocalDate day) {
        return call("list_free_slots", Map.of("date", day.toString()));
    }

    private SampleToolCall booking(LocalDateTime slot, String treatment) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("date", slot.toLocalDate().toString());
        arguments.put("time", slot.toLocalTime().toString());
        arguments.put("treatment", treatment);
        return call("book_appointment", arguments);
    }

    private SampleToolCall price(String treatment) {
        return call("quote_price", Map.of("treatment", treatment));
    }

    /** Each with an id of its own, by which the desk tells it from one that is delivered twice. */
    private SampleToolCall call(String name, Map<String, Object> arguments) {
        toolCalls++;
        return new SampleToolCall("tool_" + toolCalls, name, arguments);
    }

    private static List<?> slots(WebhookAnswer found, SampleToolCall asked) {
        return found.result(asked.id()).get("slots").orElseThrow().as(List.class);
    }

    private static SamplePayload report(String summary) {
        return SamplePayloads.endOfCallReport()
                .with("message.summary", summary)
                .analysis(Map.of("reason", "check-up", "urgent", false));
    }
}
