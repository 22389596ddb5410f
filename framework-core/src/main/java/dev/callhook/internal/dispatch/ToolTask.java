package dev.callhook.internal.dispatch;

import dev.callhook.internal.execution.CallingThread;
import dev.callhook.payload.ToolCall;
import dev.callhook.spi.Invocation;
import org.jspecify.annotations.Nullable;

/**
 * One call of a tool that is there.
 *
 * @param lane the tool
 * @param call the call
 * @param id the call's id
 * @param delivery what brought it
 * @param position where it stands in its request
 */
record ToolTask(ToolLane lane, ToolCall call, String id, Delivery delivery, Position position) {

    /** Where a call stands in its request. */
    enum Position {
        ONLY,
        LAST,
        EARLIER
    }

    boolean isOnly() {
        return position == Position.ONLY;
    }

    /** The thread that brought it, if it may run it: it must not keep another call from starting. */
    @Nullable
    CallingThread caller() {
        return position == Position.EARLIER || lane.options().async() ? null : delivery.caller();
    }

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
