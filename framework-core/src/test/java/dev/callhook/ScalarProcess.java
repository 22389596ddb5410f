package dev.callhook;

import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import dev.callhook.payload.EndOfCallReportPayload;
import dev.callhook.payload.StatusUpdatePayload;
import java.util.List;

/** An application in a process of its own: it answers one tool call. */
final class ScalarProcess {

    private ScalarProcess() {}

    /**
     * Starts the application, prints its answer, and ends.
     *
     * @param args the tool and its arguments
     */
    public static void main(String... args) {
        System.out.print(SignedRequests.to(new Desk()).tool(args[0], args[1]));
        System.exit(0);
    }

    record Table(int number) {}

    private static final class Desk {

        @Tool(value = "hours", description = "When the desk is open")
        String hours(String day, int weeks) {
            return "open on " + day + " in " + weeks + " weeks";
        }

        @Tool("tables")
        List<Integer> tables() {
            return List.of(1, 2);
        }

        @Tool("table")
        Table table() {
            return new Table(1);
        }

        @OnStatusUpdate
        void status(StatusUpdatePayload update) {}

        @OnEndOfCallReport
        void report(EndOfCallReportPayload report) {}
    }
}
