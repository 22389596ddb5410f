package dev.callhook.internal.json;

import dev.callhook.payload.Assistant;
import dev.callhook.payload.AssistantRequestPayload;
import dev.callhook.payload.CallMessage;
import dev.callhook.payload.CallObject;
import dev.callhook.payload.Customer;
import dev.callhook.payload.EndOfCallReportPayload;
import dev.callhook.payload.Envelope;
import dev.callhook.payload.EventType;
import dev.callhook.payload.PhoneNumber;
import dev.callhook.payload.StatusUpdatePayload;
import dev.callhook.payload.ToolCall;
import dev.callhook.payload.ToolCallsPayload;
import dev.callhook.payload.Transcript;
import dev.callhook.payload.UnknownPayload;
import dev.callhook.payload.WebhookPayload;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the payload of each event from the members of {@code message}. */
final class PayloadFactory {

    private static final byte[] EMPTY_OBJECT = {'{', '}'};

    private final WireJson json;
    private final Consumer<String> oddities;

    PayloadFactory(WireJson json, Consumer<String> oddities) {
        this.json = json;
        this.oddities = oddities;
    }

    WebhookPayload create(String type, Message read) throws MalformedPayloadException {
        Members message = new Members("message", read.members(), oddities);
        Envelope envelope = envelope(type, read.whole(), message);
        return switch (type) {
            case EventType.ASSISTANT_REQUEST -> new AssistantRequestPayload(envelope);
            case EventType.TOOL_CALLS -> toolCalls(envelope, message);
            case EventType.STATUS_UPDATE ->
                new StatusUpdatePayload(envelope, message.text("error"), message.text("end_reason"));
            case EventType.END_OF_CALL_REPORT -> report(envelope, message, transcript(read));
            default -> new UnknownPayload(envelope);
        };
    }

    private static Envelope envelope(String type, JsonSlice raw, Members message) {
        JsonSlice assistant = message.object("assistant");
        return new Envelope(
                type,
                message.instant("timestamp"),
                call(message.members("call")),
                phoneNumber(message.members("phone_number")),
                customer(message.members("customer")),
                assistant == null ? null : new Assistant(assistant),
                raw);
    }

    private static @Nullable CallObject call(@Nullable Members call) {
        return call == null
                ? null
                : new CallObject(call.text("id"), call.text("type"), call.text("status"), call.text("pipeline"));
    }

    private static @Nullable PhoneNumber phoneNumber(@Nullable Members number) {
        return number == null ? null : new PhoneNumber(number.text("id"), number.text("number"), number.text("name"));
    }

    private static @Nullable Customer customer(@Nullable Members customer) {
        return customer == null ? null : new Customer(customer.text("number"));
    }

    private ToolCallsPayload toolCalls(Envelope envelope, Members message) throws MalformedPayloadException {
        JsonSlice list = message.any("tool_call_list");
        if (list != null && !list.isArray()) {
            throw new MalformedPayloadException("message.tool_call_list must be a list, but is " + list.kind());
        }
        return new ToolCallsPayload(envelope, message.entries("tool_call_list", this::toolCall));
    }

    private ToolCall toolCall(Members call) {
        Members function = call.members("function");
        String id = call.text("id");
        String type = call.text("type");
        return function == null
                ? new ToolCall(id, type, null, json.slice(EMPTY_OBJECT))
                : new ToolCall(id, type, function.text("name"), arguments(function.any("arguments")));
    }

    /** Models write arguments as a JSON object, some senders pass that on as text, and some leave out an empty one. */
    private JsonSlice arguments(@Nullable JsonSlice arguments) {
        return arguments == null || isBlank(arguments) ? json.slice(EMPTY_OBJECT) : unquoted(arguments);
    }

    private EndOfCallReportPayload report(Envelope envelope, Members message, Transcript transcript) {
        JsonSlice analysis = message.any("analysis");
        return new EndOfCallReportPayload(
                envelope,
                message.seconds("duration_seconds"),
                message.text("summary"),
                transcript,
                analysis == null || isBlank(analysis) ? null : unquoted(analysis),
                message.text("recording_url"),
                message.text("end_reason"),
                message.instant("started_at"),
                message.instant("ended_at"));
    }

    private Transcript transcript(Message message) {
        JsonSlice whole = message.whole();
        List<CallMessage> read = message.transcript();
        return read == null ? Transcript.lazy(() -> messages(whole)) : Transcript.of(read);
    }

    private List<CallMessage> messages(JsonSlice message) {
        JsonSlice list = message.member("messages");
        List<CallMessage> messages = list != null && list.isArray() ? MessageList.read(list) : null;
        return messages == null // which tells of what is odd
                ? new Members("message", message, oddities).entries("messages", PayloadFactory::message)
                : messages;
    }

    private static CallMessage message(Members message) {
        return new CallMessage(message.text("role"), message.text("content"));
    }

    private static boolean isBlank(JsonSlice value) {
        return value.isText() && String.valueOf(value.scalar()).isBlank();
    }

    /** Returns the object that a text holds, or the value as it is. */
    private JsonSlice unquoted(JsonSlice value) {
        String text = value.isText() ? value.scalar() : null;
        if (text == null) {
            return value;
        }
        // no JSON is an ordinary text, which the reader of the value refuses or takes
        return json.sliceOf(text).filter(JsonSlice::isObject).orElse(value);
    }
}
