package dev.callhook.cli.script;

import dev.callhook.testkit.WebhookAnswer;
import java.time.Duration;
import java.util.Optional;

/** Is told of a call while it is played, on the thread that plays it. */
public interface ScriptListener {

    /**
     * A step begins.
     *
     * @param step the step
     * @param since how much of the call has passed
     */
    void begins(ScriptStep step, Duration since);

    /**
     * An answer came: one for each copy.
     *
     * @param step the step
     * @param answer the answer
     * @param problem what is wrong with it, if anything is
     */
    void answered(ScriptStep step, WebhookAnswer answer, Optional<String> problem);

    /**
     * What came back is wrong in a way that shows only beside other answers, or breaks what holds for all.
     *
     * @param step the step
     * @param problem what is wrong
     */
    void wrong(ScriptStep step, String problem);

    /**
     * A step could not be played, and the call breaks off.
     *
     * @param step the step
     * @param problem why
     */
    void brokenOff(ScriptStep step, String problem);
}
