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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code message} while a pass goes over it. Its type may come last, so what any event may have is read; the
 * assistant and, unless somebody takes it, the transcript are only passed. Used once.
 */
final class MessageScan {

    private static final String MESSAGE = "message";

    private final MemberPass members;
    private final boolean transcripts;
    private @Nullable JsonSlice whole;
    private AssistantParts parts = AssistantParts.NONE;
    private @Nullable JsonSlice assistant;
    private @Nullable String type;
    private @Nullable String typeKind;
    private @Nullable Instant timestamp;
    private @Nullable CallObject call;
    private @Nullable PhoneNumber phoneNumber;
    private @Nullable Customer customer;
    private List<ToolCall> toolCalls = List.of();
    private @Nullable String toolCallsKind;
    private @Nullable String error;
    private @Nullable String endReason;
    private @Nullable Duration duration;
    private @Nullable String summary;
    private @Nullable List<CallMessage> messages;
    private @Nullable JsonSlice analysis;
    private @Nullable String recordingUrl;
    private @Nullable Instant startedAt;
    private @Nullable Instant endedAt;

    private MessageScan(MemberPass members, boolean transcripts) {
        this.members = members;
        this.transcripts = transcripts;
    }

    /**
     * Reads the object that it is at.
     *
     * @param members passes over it
     * @param transcripts whether somebody takes them
     */
    static MessageScan of(MemberPass members, boolean transcripts) throws NotJsonException {
        MessageScan scan = new MessageScan(members, transcripts);
        scan.pass();
        return scan;
    }

    private void pass() throws NotJsonException {
        int start = members.place();
        for (Member member = members.enter(); member != null; member = members.next()) {
            members.oddities().in(member);
            switch (member) {
                case TYPE -> type();
                case TIMESTAMP -> timestamp = members.moment(MESSAGE);
                case CALL -> call = members.isObject(MESSAGE) ? CallParts.call(members) : null;
                case PHONE_NUMBER -> phoneNumber = members.isObject(MESSAGE) ? CallParts.phoneNumber(members) : null;
                case CUSTOMER -> customer = members.isObject(MESSAGE) ? CallParts.customer(members) : null;
                case ASSISTANT -> assistant();
                case TOOL_CALL_LIST -> toolCalls();
                default -> ofOneEvent(member);
            }
        }
        whole = members.since(start);
    }

    private void ofOneEvent(Member member) throws NotJsonException {
        switch (member) {
            case ERROR -> error = members.text(MESSAGE);
            case END_REASON -> endReason = members.text(MESSAGE);
            case DURATION_SECONDS -> duration = members.seconds(MESSAGE);
            case SUMMARY -> summary = members.text(MESSAGE);
            case MESSAGES -> messages();
            case ANALYSIS -> analysis = members.unquoted();
            case RECORDING_URL -> recordingUrl = members.text(MESSAGE);
            case STARTED_AT -> startedAt = members.moment(MESSAGE);
            case ENDED_AT -> endedAt = members.moment(MESSAGE);
            default -> members.skip();
        }
    }

    private void type() throws NotJsonException {
        if (members.isText()) {
            type = members.word(MESSAGE);
        } else {
            typeKind = members.isNull() ? null : members.kind();
            members.skip();
        }
    }

    private void assistant() throws NotJsonException {
        if (members.isObject(MESSAGE)) {
            int start = members.place();
            parts = AssistantScan.pass(members);
            assistant = members.since(start);
        }
    }

    private void toolCalls() throws NotJsonException {
        if (members.isList()) {
            toolCalls = ToolCallList.read(members);
        } else {
            toolCallsKind = members.isNull() ? null : members.kind();
            members.skip();
        }
    }

    private void messages() throws NotJsonException {
        if (transcripts) {
            messages = members.isList(MESSAGE) ? MessageList.read(members) : List.of();
        } else {
            members.skip();
        }
    }

    AssistantParts parts() {
        return parts;
    }

    /** Makes the payload, and tells what was odd in it. */
    WebhookPayload payload() throws MalformedPayloadException {
        if (type == null) {
            throw new MalformedPayloadException(
                    typeKind == null ? "message.type is missing" : "message.type must be a text, but is " + typeKind);
        }
        Assistant told = assistant == null ? null : new Assistant(assistant);
        JsonSlice message = Objects.requireNonNull(whole);
        Envelope envelope = new Envelope(type, timestamp, call, phoneNumber, customer, told, message);
        WebhookPayload payload = switch (type) {
            case EventType.ASSISTANT_REQUEST -> new AssistantRequestPayload(envelope);
            case EventType.TOOL_CALLS -> toolCalls(envelope);
            case EventType.STATUS_UPDATE -> new StatusUpdatePayload(envelope, error, endReason);
            case EventType.END_OF_CALL_REPORT -> report(envelope, message);
            default -> new UnknownPayload(envelope);
        };
        members.oddities().tell(payload, members.rules().oddities());
        return payload;
    }

    private ToolCallsPayload toolCalls(Envelope envelope) throws MalformedPayloadException {
        if (toolCallsKind != null) {
            throw new MalformedPayloadException("message.tool_call_list must be a list, but is " + toolCallsKind);
        }
        return new ToolCallsPayload(envelope, toolCalls);
    }

    private EndOfCallReportPayload report(Envelope envelope, JsonSlice message) {
        PayloadRules rules = members.rules();
        Transcript transcript =
                messages == null ? Transcript.lazy(() -> MessageList.read(message, rules)) : Transcript.of(messages);
        return new EndOfCallReportPayload(
                envelope, duration, summary, transcript, analysis, recordingUrl, endReason, startedAt, endedAt);
    }
}
