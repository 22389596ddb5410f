package dev.callhook.index;

import java.util.Arrays;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/** The annotations of handler methods, and what their events carry. In the order in which the start-up looks for them. */
enum Event {
    ASSISTANT_REQUEST("AssistantRequest", "AssistantRequestPayload"),
    TOOL_CALLS("Tool", "ToolCallsPayload"),
    STATUS_UPDATE("OnStatusUpdate", "StatusUpdatePayload"),
    END_OF_CALL_REPORT("OnEndOfCallReport", "EndOfCallReportPayload");

    static final String HANDLER = "dev.callhook.handler.";
    static final String PAYLOAD = "dev.callhook.payload.";

    private final String annotation;
    private final String payload;

    Event(String annotation, String payload) {
        this.annotation = annotation;
        this.payload = payload;
    }

    /** Returns the event that an annotation asks for, if it is one of ours. */
    static Optional<Event> of(AnnotationMirror mirror) {
        TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
        return Arrays.stream(values())
                .filter(event -> type.getQualifiedName().contentEquals(HANDLER + event.annotation))
                .findFirst();
    }

    boolean isToldOnly() {
        return this == STATUS_UPDATE || this == END_OF_CALL_REPORT;
    }

    /** Returns the annotation as it is written in source. */
    String label() {
        return "@" + annotation;
    }

    /** Returns the simple name of what the event carries. */
    String payload() {
        return payload;
    }
}
