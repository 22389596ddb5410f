package dev.callhook.samples.conformance;

import dev.callhook.handler.Tool;
import java.io.IOException;

/** Tools whose result nobody waits for: the answer is there before their work is done, or has failed. */
final class AsyncTools {

    private final Journal journal;

    AsyncTools(Journal journal) {
        this.journal = journal;
    }

    @Tool(value = "note", description = "Takes a note", async = true)
    void note(String text) throws IOException {
        journal.append("note", text);
    }

    @Tool(value = "note_slow", description = "Takes a note after a while", async = true)
    void noteSlow(String text, int ms) throws IOException, InterruptedException {
        Thread.sleep(ms);
        journal.append("note", text);
    }

    @SuppressWarnings("DoNotCallSuggester") // throwing is its work
    @Tool(value = "note_fail", description = "Fails to take a note", async = true)
    void noteFail(String text) {
        throw new RuntimeException(text);
    }
}
