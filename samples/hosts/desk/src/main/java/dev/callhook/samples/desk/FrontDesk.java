package dev.callhook.samples.desk;

import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolParam;
import dev.callhook.payload.AssistantConfigOverride;
import dev.callhook.payload.AssistantRequestResponse;
import dev.callhook.payload.CallObject;
import dev.callhook.payload.EndOfCallReportPayload;
import dev.callhook.payload.StatusUpdatePayload;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The desk of a restaurant. Safe for use by several threads. */
public final class FrontDesk {

    private static final int MOST_NOTES = 1_000;

    private final Queue<Note> notes = new ArrayDeque<>();

    @AssistantRequest
    AssistantRequestResponse greet(CallObject call) {
        return AssistantRequestResponse.assistant(
                AssistantConfigOverride.of().firstMessage("Blue Door, good evening! ☎ " + call.id()));
    }

    @Tool(value = "book_table", description = "Book a table once day and number of guests are known")
    Booking book(LocalDate day, @ToolParam(description = "1 to 12") int guests, Optional<String> wish) {
        return new Booking(day, guests, wish.orElse("none"));
    }

    @Tool(value = "notes", description = "Tell what was noted about a call")
    List<String> notes(@ToolParam("call_id") String callId) {
        synchronized (notes) {
            return notes.stream()
                    .filter(note -> note.callId().equals(callId))
                    .map(Note::text)
                    .toList();
        }
    }

    @OnStatusUpdate
    void status(StatusUpdatePayload update, CallObject call) {
        note(call, call.status());
    }

    @OnEndOfCallReport
    void report(EndOfCallReportPayload report, CallObject call) {
        note(call, report.summary());
    }

    private void note(CallObject call, @Nullable String text) {
        synchronized (notes) {
            notes.add(new Note(String.valueOf(call.id()), String.valueOf(text)));
            if (notes.size() > MOST_NOTES) {
                notes.remove();
            }
        }
    }

    /** What the assistant reads back to the caller. */
    record Booking(LocalDate day, int guests, String wish) {

        /** Returns the booking for a log: what the caller said is left out. */
        @Override
        public String toString() {
            return "Booking[day=" + day + ", guests=" + guests + "]";
        }
    }

    private record Note(String callId, String text) {

        /** Returns the note for a log: what was said is left out. */
        @Override
        public String toString() {
            return "Note[callId=" + callId + "]";
        }
    }
}
