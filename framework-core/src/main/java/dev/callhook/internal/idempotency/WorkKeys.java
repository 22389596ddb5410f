package dev.callhook.internal.idempotency;

import dev.callhook.payload.ToolCall;

/**
 * Makes keys of work. The platform gives its deliveries no id, so keys come from the identity of what they are about. Safe for
 * use by several threads.
 */
public interface WorkKeys {

    /**
     * Returns the key of a tool call. The tool and its arguments are its content.
     *
     * @param callId the phone call
     * @param call the tool call, with an id
     * @return the key
     */
    WorkKey of(String callId, ToolCall call);

    /**
     * Returns the key of what is done for an event: its content is not looked at, as a sender that repeats it may well
     * stamp it anew.
     *
     * @param type the event's type
     * @param callId the phone call
     * @param status the status that a status-update tells, else empty
     * @param method the method that handles it, or empty for all of them together
     * @return the key
     */
    WorkKey of(String type, String callId, String status, String method);
}
