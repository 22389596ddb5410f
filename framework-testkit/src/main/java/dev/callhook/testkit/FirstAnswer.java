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

    /** Keeps an answer if it is the first, and says that the work was done: what failed may be tried again. */
    void remember(WebhookAnswer came) {
        if (answer == null && event.isToolCall() && event.isDone(came)) {
            answer = came;
        }
    }

    void mustBeSame(WebhookAnswer other) {
        if (answer != null && event.isDone(other) && !KitJson.same(answer.text(), other.text())) {
            throw new AssertionError(event.text() + " was answered otherwise than the first time: its handler ran"
                    + " again, so what it does is done twice");
        }
    }
}
