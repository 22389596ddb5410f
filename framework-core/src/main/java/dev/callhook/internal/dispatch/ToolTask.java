package dev.callhook.internal.dispatch;

import dev.callhook.payload.ToolCall;
import dev.callhook.spi.Invocation;

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

    /** Until when it is answered. */
    long endNanos() {
        return delivery.arrival().endNanos(lane.options().limit());
    }

    /** The time that is left for it, negative once it is late. */
    long leftNanos() {
        return delivery.arrival().leftNanos(lane.options().limit());
    }

    boolean isLate() {
        return leftNanos() <= 0;
    }

    Invocation invocation() {
        return delivery.invocation(lane.method(), call, lane.options().limit());
    }
}
