package dev.callhook.payload;

import java.util.List;

/**
 * {@code tool-calls}: the assistant needs one or more tools run while a person waits on the line.
 *
 * @param envelope what all events share
 * @param toolCalls {@code tool_call_list}, in the order of the request
 */
public record ToolCallsPayload(Envelope envelope, List<ToolCall> toolCalls) implements WebhookPayload {

    /**
     * Keeps unmodifiable copies of collections.
     *
     * @param envelope what all events share
     * @param toolCalls {@code tool_call_list}, in the order of the request
     */
    public ToolCallsPayload {
        toolCalls = List.copyOf(toolCalls);
    }
}
