package dev.callhook.testkit;

import dev.callhook.testkit.json.KitJson;
import org.jspecify.annotations.Nullable;

/** The answer to which duplicates of a tool call are held; other events may be answered anew. */
final class FirstAnswer {

    private final CallEvent event;
    private @Nullable WebhookAnswer answer;

    FirstAnswer(CallEvent event) {
        this.event = event;
    }

    /** Keeps the first answer that says that the work was done, and holds others to it: what failed may be tried again. */
    void hold(WebhookAnswer came) {
        if (!event.isToolCall() || !event.isDone(came)) {
            return;
        }
        if (answer != null && !KitJson.same(answer.text(), came.text())) {
            throw new AssertionError(event.text() + " was answered otherwise than the first time: its handler ran"
                    + " again, so what it does is done twice");
        }
        answer = came;
    }
}
