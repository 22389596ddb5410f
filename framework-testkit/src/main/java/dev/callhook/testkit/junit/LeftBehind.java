package dev.callhook.testkit.junit;

import dev.callhook.testkit.junit.HandlerWatch.Incidents;
import java.util.List;

/** Says what a test has left behind. */
final class LeftBehind {

    private LeftBehind() {}

    static String running(List<String> names) {
        String count = names.size() == 1 ? "a handler was" : names.size() + " handlers were";
        return count + " left running, " + HandlerWatch.PATIENCE.toSeconds() + " s after the test:\n  "
                + String.join("\n  ", names)
                + "\nLet the test wait for what it does, or release what it waits for; by now it has been interrupted.";
    }

    /** Returns nothing if there were as many as expected. */
    static String incidents(Incidents incidents, int expected) {
        int count = incidents.count();
        if (count == expected) {
            return "";
        }
        if (count == 0) {
            return "no incident, but @ExpectIncidents(" + expected
                    + "): if no handler is to fail any more, remove the annotation";
        }
        String found = (count == 1 ? "1 incident" : count + " incidents")
                + (expected == 0 ? " that nobody expected" : ", but @ExpectIncidents(" + expected + ")");
        int more = count - incidents.texts().size();
        return found + ":\n  " + String.join("\n  ", incidents.texts())
                + (more > 0 ? "\n  and " + more + " more, which are in the log" : "") + "\nIf the test is to provoke "
                + (count == 1 ? "it" : "them") + ", write @ExpectIncidents(" + count + ") beside its @Test.";
    }
}
