package dev.callhook.internal.ordering;

import dev.callhook.handler.EventOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Remembers which events of a call have come, for the calls that had one last. Safe for use by several threads. */
public final class CallHistory {

    private static final int MOST_CALLS = 10_000;
    private static final int MOST_STATUSES = 20; // of one call; the platform has three or four

    private final Map<String, Seen> byCall = new LinkedHashMap<>();

    /**
     * Notes a status-update, and tells what came before it: before it came first, if it came again.
     *
     * @param callId the call
     * @param status what the update tells
     * @return where it stands
     */
    public synchronized EventOrder update(String callId, String status) {
        Seen seen = seen(callId);
        int first = seen.statuses.indexOf(status);
        if (first < 0 && seen.statuses.size() < MOST_STATUSES) {
            seen.statuses.add(status);
            first = seen.statuses.size() - 1;
        }
        List<String> earlier = first < 0 ? seen.statuses : seen.statuses.subList(0, first);
        return new EventOrder(status, earlier, seen.isAfterReport(first));
    }

    /**
     * Notes a report, and tells what came before it.
     *
     * @param callId the call
     * @param status the status that the report tells
     * @return where it stands
     */
    public synchronized EventOrder report(String callId, String status) {
        Seen seen = seen(callId);
        if (seen.reportedAfter < 0) {
            seen.reportedAfter = seen.statuses.size();
        }
        return new EventOrder(status, seen.statuses.subList(0, seen.reportedAfter), false);
    }

    private Seen seen(String callId) {
        Seen seen = byCall.remove(callId);
        if (seen == null) {
            seen = new Seen();
            if (byCall.size() >= MOST_CALLS) {
                byCall.remove(byCall.keySet().iterator().next());
            }
        }
        byCall.put(callId, seen); // the call that was heard of last comes last
        return seen;
    }

    private static final class Seen {

        private final List<String> statuses = new ArrayList<>(4);
        private int reportedAfter = -1; // this many statuses; -1 if there was no report

        /** Tells it of a status by its place; of one that has none, as there were too many, by the present. */
        private boolean isAfterReport(int place) {
            return reportedAfter >= 0 && (place < 0 || place >= reportedAfter);
        }
    }
}
