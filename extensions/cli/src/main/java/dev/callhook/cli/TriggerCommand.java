package dev.callhook.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.callhook.payload.CallStatus;
import dev.callhook.payload.EventType;
import dev.callhook.testkit.SamplePayload;
import dev.callhook.testkit.SamplePayloads;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends one event. */
@Command(
        name = "trigger",
        description = "Sends one event of a new call, signed, and prints the answer's body.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:answered with status 200", "1:answered otherwise, or not at all", "2:wrong usage"},
        footer = {
            "",
            "A value that is JSON is sent as such, any other as text: seats=2 is a number, seats='\"2\"' a text.",
            "",
            "Examples:",
            "  URL=http://127.0.0.1:8080/webhooks/voice",
            "  callhook trigger assistant-request --url $URL",
            "  callhook trigger tool-calls --url $URL --tool book --arg date=2026-05-11 --arg seats=2",
            "  callhook trigger end-of-call-report --url $URL --set message.analysis='{\"reason\":\"check-up\"}'",
            "  callhook trigger tool-calls-arguments-as-text --url $URL"
        })
final class TriggerCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Parameters(
            arity = "1",
            paramLabel = "EVENT",
            completionCandidates = EventNames.class,
            description = "An event, or one of the test kit's sample payloads: ${COMPLETION-CANDIDATES}.")
    private String event = "";

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Option(names = "--tool", paramLabel = "NAME", description = "The tool that is called, with tool-calls.")
    private @Nullable String tool;

    @Option(names = "--arg", paramLabel = "NAME=VALUE", description = "An argument of the tool. May be repeated.")
    private Map<String, String> arguments = new LinkedHashMap<>();

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Changes the body, such as message.customer.number. May be repeated.")
    private Map<String, String> changes = new LinkedHashMap<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** What can be sent, for the help and for shells. */
    static final class EventNames extends ArrayList<String> {

        private static final long serialVersionUID = 1;

        EventNames() {
            super(List.of(
                    EventType.ASSISTANT_REQUEST,
                    EventType.TOOL_CALLS,
                    EventType.STATUS_UPDATE,
                    EventType.END_OF_CALL_REPORT));
            SamplePayloads.all().forEach(payload -> add(payload.name()));
        }
    }

    @Override
    public Integer call() {
        return new OneDelivery(target.kit(), spec.commandLine())
                .send(tool == null ? event : event + " " + tool, payload());
    }

    private SamplePayload payload() {
        try {
            SamplePayload payload = base();
            for (Map.Entry<String, String> change : changes.entrySet()) {
                payload = payload.with(change.getKey(), value(change.getValue()));
            }
            return payload;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private SamplePayload base() {
        List<String> events = new EventNames();
        if (!events.contains(event)) {
            throw new IllegalArgumentException("\"" + event + "\" is none of " + String.join(", ", events));
        }
        if (tool != null && !event.equals(EventType.TOOL_CALLS)) {
            throw new IllegalArgumentException("--tool goes with tool-calls, not with " + event);
        }
        if (tool == null && !arguments.isEmpty()) {
            throw new IllegalArgumentException("--arg is an argument of a tool: name it with --tool");
        }
        return switch (event) {
            case EventType.ASSISTANT_REQUEST -> SamplePayloads.assistantRequest();
            case EventType.TOOL_CALLS -> toolCall();
            case EventType.STATUS_UPDATE -> SamplePayloads.statusUpdate(CallStatus.IN_PROGRESS);
            case EventType.END_OF_CALL_REPORT -> SamplePayloads.endOfCallReport();
            default -> SamplePayloads.named(event).callId(UUID.randomUUID().toString());
        };
    }

    private SamplePayload toolCall() {
        if (tool == null) {
            throw new IllegalArgumentException("which tool? Name it with --tool, and its arguments with --arg");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        arguments.forEach((name, text) -> values.put(name, value(text)));
        return SamplePayloads.toolCall(tool, values);
    }

    private static Object value(String text) {
        try {
            return text.isBlank() ? text : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return text;
        }
    }
}
