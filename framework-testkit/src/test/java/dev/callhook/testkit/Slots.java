package dev.callhook.testkit;

import dev.callhook.WebhookDispatcher;
import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolParam;
import dev.callhook.payload.ToolDefinitions;
import java.time.LocalDate;

/** The tools of an application, before and after somebody has renamed a parameter. */
final class Slots {

    private Slots() {}

    static ToolDefinitions before() {
        return WebhookDispatcher.builder().handlers(new Before()).toolDefinitions();
    }

    static ToolDefinitions after() {
        return WebhookDispatcher.builder().handlers(new After()).toolDefinitions();
    }

    static void areReviewedIn(ToolsFile file) {
        file.assertMatches(before());
    }

    private static final class Before {
        @Tool(value = "find_slots", description = "Finds free slots – “soon”")
        void findSlots(@ToolParam(description = "The day") LocalDate day, boolean morning) {}

        @Tool(value = "hang_up", description = "Ends the call")
        void hangUp() {}
    }

    private static final class After {
        @Tool(value = "find_slots", description = "Finds free slots – “soon”")
        void findSlots(@ToolParam(description = "The day") LocalDate date, boolean morning) {}

        @Tool(value = "hang_up", description = "Ends the call")
        void hangUp() {}
    }
}
