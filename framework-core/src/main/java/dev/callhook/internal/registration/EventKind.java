package dev.callhook.internal.registration;

import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import dev.callhook.internal.execution.ExecutionLimits;
import dev.callhook.payload.AssistantRequestPayload;
import dev.callhook.payload.EndOfCallReportPayload;
import dev.callhook.payload.EventType;
import dev.callhook.payload.StatusUpdatePayload;
import dev.callhook.payload.ToolCallsPayload;
import dev.callhook.payload.WebhookPayload;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The four events: how a method asks for one, what it carries, and how long the platform waits for its answer. */
public enum EventKind {
    /** The phone rings. */
    ASSISTANT_REQUEST(AssistantRequest.class, AssistantRequestPayload.class, Duration.ofSeconds(5)),
    /** The model needs tools run. */
    TOOL_CALLS(Tool.class, ToolCallsPayload.class, Duration.ofSeconds(10)),
    /** A call was connected or has ended; the platform documents no limit. */
    STATUS_UPDATE(OnStatusUpdate.class, StatusUpdatePayload.class, Duration.ofSeconds(10)),
    /** Summary, transcript and analysis; the platform documents no limit. */
    END_OF_CALL_REPORT(OnEndOfCallReport.class, EndOfCallReportPayload.class, Duration.ofSeconds(10));

    private static final List<EventKind> ALL = List.of(values());

    private final Class<? extends Annotation> annotation;
    private final Class<? extends WebhookPayload> payload;
    private final Duration limit;

    EventKind(Class<? extends Annotation> annotation, Class<? extends WebhookPayload> payload, Duration limit) {
        this.annotation = annotation;
        this.payload = payload;
        this.limit = limit;
    }

    /**
     * Returns the event of a payload.
     *
     * @param payload what a delivery says
     * @return the event, or empty if it is unknown
     */
    public static Optional<EventKind> of(WebhookPayload payload) {
        for (EventKind kind : ALL) {
            if (kind.payload == payload.getClass()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** {@return the annotation of the methods that handle it} */
    public Class<? extends Annotation> annotation() {
        return annotation;
    }

    /** {@return what it carries} */
    public Class<? extends WebhookPayload> payload() {
        return payload;
    }

    /**
     * Returns how long the platform waits, less the margin.
     *
     * @param limits have the margin
     * @return the time from the arrival of the request until its answer leaves
     */
    public Duration limit(ExecutionLimits limits) {
        return limit.minus(limits.margin());
    }

    /** {@return how long the platform waits} */
    public Duration limit() {
        return limit;
    }

    /** {@return the type of the event on the wire} */
    public String type() {
        return switch (this) {
            case ASSISTANT_REQUEST -> EventType.ASSISTANT_REQUEST;
            case TOOL_CALLS -> EventType.TOOL_CALLS;
            case STATUS_UPDATE -> EventType.STATUS_UPDATE;
            case END_OF_CALL_REPORT -> EventType.END_OF_CALL_REPORT;
        };
    }

    /** {@return whether it is an event, whose answer the platform ignores} */
    public boolean isEvent() {
        return this == STATUS_UPDATE || this == END_OF_CALL_REPORT;
    }

    /** {@return the annotation as it is written in source} */
    public String label() {
        return "@" + annotation.getSimpleName();
    }
}
