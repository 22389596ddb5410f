package dev.callhook;

import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import dev.callhook.payload.EndOfCallReportPayload;
import dev.callhook.payload.StatusUpdatePayload;

/** An application in a process of its own: it answers one tool call. */
final class ScalarProcess {

    private ScalarProcess() {}

    /**
     * Starts the application, prints its answer, and ends it.
     *
     * @param args {@code tables} for one with another tool, which is not called
     */
    public static void main(String... args) {
        Object[] handlers = args.length == 0 ? new Object[] {new Desk()} : new Object[] {new Desk(), new Tables()};
        WebhookDispatcher dispatcher = WebhookDispatcher.builder()
                .handlers(handlers)
                .secret(SignedRequests.SECRET)
                .build();
        System.out.print(SignedRequests.to(dispatcher).tool("hours", "{'day':'Monday','weeks':2}"));
        dispatcher.close(); // which waits for what is under way
    }

    private static final class Desk {

        @Tool(value = "hours", description = "When the desk is open")
        String hours(String day, int weeks) {
            return "open on " + day + " in " + weeks + " weeks";
        }

        @OnStatusUpdate
        void status(StatusUpdatePayload update) {}

        @OnEndOfCallReport
        void report(EndOfCallReportPayload report) {}
    }

    record Table(int number) {}

    private static final class Tables {

        @Tool("table")
        Table table() {
            return new Table(1);
        }
    }
}
