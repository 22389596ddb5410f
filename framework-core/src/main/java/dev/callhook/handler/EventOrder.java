package dev.callhook.handler;

import java.util.List;

/**
 * Where a status-update or a report stands among the events of its call that this server has seen. The platform promises no
 * order, and may leave events out; a method that asks for this can tell.
 *
 * <p>Events of one call are handled one after the other in the order in which they came. The order is remembered in memory,
 * for the last 10,000 calls.
 *
 * @param status the {@code call.status} of this event, empty if it has none
 * @param earlierStatuses the statuses of the updates of this call that came before, in their order
 * @param afterReport whether the report of this call came before
 */
public record EventOrder(String status, List<String> earlierStatuses, boolean afterReport) {

    private static final String IN_PROGRESS = "in-progress";

    /**
     * Copies the list.
     *
     * @param status the status of this event
     * @param earlierStatuses the statuses that came before
     * @param afterReport whether the report came before
     */
    public EventOrder {
        earlierStatuses = List.copyOf(earlierStatuses);
    }

    /**
     * Tells whether an event has come that should have come after this one: the end of the call before its
     * {@code in-progress}, or the report before either.
     *
     * @return true if this event is late
     */
    public boolean isLate() {
        boolean over = earlierStatuses.stream().anyMatch(earlier -> !earlier.equals(IN_PROGRESS));
        return afterReport || (over && status.equals(IN_PROGRESS));
    }

    /**
     * Tells whether the call ends without having been connected, as far as this server was told: the {@code in-progress} may
     * still come, or never.
     *
     * @return true if no {@code in-progress} came before this event, which is not one itself
     */
    public boolean isEarly() {
        return !status.equals(IN_PROGRESS) && !earlierStatuses.contains(IN_PROGRESS);
    }
}
