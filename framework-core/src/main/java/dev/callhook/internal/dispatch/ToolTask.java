package dev.callhook.internal.dispatch;

import dev.callhook.payload.ToolCall;
import dev.callhook.spi.Invocation;
import java.time.Duration;

/**
 * One call of a tool that is there.
 *
 * @param lane the tool
 * @param call the call
 * @param id the call's id
 * @param delivery what brought it
 * @param only whether the request has no other call
 */
record ToolTask(ToolLane lane, ToolCall call, String id, Delivery delivery, boolean only) {

    /** The time that is left for it, negative once it is late. */
    Duration left() {
        return delivery.arrival().left(lane.options().limit());
    }

    boolean isLate() {
        return left().compareTo(Duration.ZERO) <= 0;
    }

    Invocation invocation() {
        return delivery.invocation(lane.method(), call, lane.options().limit());
    }
}
