package dev.callhook.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.callhook.payload.CallStatus;
import dev.callhook.testkit.json.KitJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes the events of one call, each with what the platform knows of the call by then. */
final class CallEvents {

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    private final String callId = UUID.randomUUID().toString();
    private final CallParty party;
    private final InstantSource clock;
    private ObjectNode assistant = KitJson.MAPPER.createObjectNode();
    private String status = CallStatus.RINGING;
    private @Nullable Instant started;
    private @Nullable Instant ended;
    private boolean rejected;

    CallEvents(CallParty party, InstantSource clock) {
        this.party = party;
        this.clock = clock;
    }

    String callId() {
        return callId;
    }

    /** The platform has an assistant of which an answer changes parts. */
    void saved(Map<String, ? extends @Nullable Object> saved) {
        assistant = (ObjectNode) KitJson.node(saved);
    }

    /** Whatever the answer says of the assistant replaces whole members, as the platform does it. */
    void heard(WebhookAnswer answer) {
        JsonNode said = AnswerJson.of(answer.text().getBytes(StandardCharsets.UTF_8))
                .filter(json -> answer.status() == 200)
                .map(AnswerJson::node)
                .orElseGet(KitJson.MAPPER::createObjectNode);
        rejected = said.hasNonNull("error");
        for (String name : List.of("assistant", "assistant_override")) {
            if (said.get(name) instanceof ObjectNode members) {
                assistant.setAll(members);
            }
        }
    }

    boolean isRejected() {
        return rejected;
    }

    CallEvent assistantRequest() {
        return new CallEvent("assistant-request", ofThisCall(SamplePayloads.assistantRequest()), Map.of());
    }

    CallEvent status(String changed) {
        status = changed;
        Instant now = clock.instant();
        if (CallStatus.IN_PROGRESS.equals(changed)) {
            started = now;
        } else {
            ended = now;
        }
        return event("status-update " + changed, SamplePayloads.statusUpdate(changed), Map.of());
    }

    CallEvent failed(String error) {
        CallEvent event = status(CallStatus.ENDED_WITH_ERROR);
        return new CallEvent(event.text(), event.payload().with("message.error", error), Map.of());
    }

    CallEvent toolCalls(List<SampleToolCall> calls) {
        status = CallStatus.IN_PROGRESS;
        Map<String, String> names = new LinkedHashMap<>();
        for (SampleToolCall call : calls) {
            names.put(call.id(), call.name());
        }
        SamplePayload payload = SamplePayloads.toolCalls(calls.toArray(SampleToolCall[]::new));
        return event(("tool-calls " + String.join(", ", names.values())).strip(), payload, names);
    }

    CallEvent report(UnaryOperator<SamplePayload> changes) {
        status = ended == null ? CallStatus.ENDED : status;
        Instant end = ended == null ? clock.instant() : ended;
        Instant start = started == null ? end : started;
        SamplePayload report = SamplePayloads.endOfCallReport()
                .without("message.assistant")
                .with("message.started_at", TIMESTAMP.format(start))
                .with("message.ended_at", TIMESTAMP.format(end))
                .with("message.duration_seconds", Duration.between(start, end).toSeconds());
        CallEvent event = event("end-of-call-report", report, Map.of());
        return new CallEvent(event.text(), changes.apply(event.payload()), Map.of());
    }

    private CallEvent event(String text, SamplePayload payload, Map<String, String> toolNames) {
        SamplePayload told = ofThisCall(payload);
        return new CallEvent(
                text, assistant.isEmpty() ? told : told.with("message.assistant", assistant.deepCopy()), toolNames);
    }

    private SamplePayload ofThisCall(SamplePayload payload) {
        return party.in(payload.callId(callId))
                .with("message.timestamp", TIMESTAMP.format(clock.instant()))
                .with("message.call.status", status);
    }
}
