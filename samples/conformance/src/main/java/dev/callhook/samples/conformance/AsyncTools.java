package dev.callhook.samples.conformance;

import dev.callhook.handler.Tool;
import java.io.IOException;

/**
 * Tools whose result nobody waits for. They are plain methods here: the answer follows their work, so a slow one keeps
 * its caller waiting.
 */
final class AsyncTools {

    private final Journal journal;

    AsyncTools(Journal journal) {
        this.journal = journal;
    }

    @Tool(value = "note", description = "Takes a note")
    void note(String text) throws IOException {
        journal.append("note", text);
    }

    @Tool(value = "note_slow", description = "Takes a note after a while")
    void noteSlow(String text, int ms) throws IOException, InterruptedException {
        Thread.sleep(ms);
        journal.append("note", text);
    }

    @SuppressWarnings("DoNotCallSuggester") // throwing is its work
    @Tool(value = "note_fail", description = "Fails to take a note")
    void noteFail(String text) {
        throw new RuntimeException(text);
    }
}
