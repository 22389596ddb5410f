package dev.callhook.cli.script;

import com.fasterxml.jackson.databind.JsonNode;
import dev.callhook.testkit.CallScenario;
import dev.callhook.testkit.SamplePayload;
import dev.callhook.testkit.WebhookAnswer;
import dev.callhook.testkit.WebhookTestKit;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One run of a script. */
public final class ScriptedCall {

    private final CallScript script;
    private final CallScenario call;
    private final ScriptListener listener;
    private @Nullable ScriptStep last;
    private boolean answered;

    /**
     * Prepares a run.
     *
     * @param script the script
     * @param kit sends what it says
     * @param listener is told what becomes of it
     */
    public ScriptedCall(CallScript script, WebhookTestKit kit, ScriptListener listener) {
        this.script = script;
        this.call = script.begin(kit);
        this.listener = listener;
    }

    /**
     * Returns the call's id.
     *
     * @return {@code message.call.id}
     */
    public String callId() {
        return call.callId();
    }

    /**
     * Plays the script. A wrong answer does not stop it, since nothing stops the platform either.
     *
     * @param withPauses whether pauses are waited for
     * @return false if it broke off
     * @throws InterruptedException if somebody stops it
     */
    public boolean play(boolean withPauses) throws InterruptedException {
        long start = System.nanoTime();
        for (ScriptStep step : script.steps()) {
            listener.begins(step, Duration.ofNanos(System.nanoTime() - start));
            if (step.kind() == StepKind.PAUSE) {
                Thread.sleep(withPauses ? step.pause().toMillis() : 0); // a pause of the caller, as the script has it
            } else if (!isPlayed(
                    last == null ? step.withNewIds() : step.withNewIds().after(last))) {
                return false;
            }
        }
        return true;
    }

    private boolean isPlayed(ScriptStep step) {
        answered = false;
        try {
            prepare(step.mode());
            if (step.isLeft()) {
                leave(step);
                last = step;
            } else {
                send(step, answer -> answered(step, answer));
            }
            return true;
        } catch (AssertionError e) {
            return goesOn(step, firstLine(e));
        } catch (RuntimeException e) { // whatever it is, a load must go on and count it
            listener.brokenOff(step, firstLine(e));
            return false;
        }
    }

    /** What is wrong with an answer does not stop a call; that there is none does. */
    private boolean goesOn(ScriptStep step, String problem) {
        if (answered) {
            listener.wrong(step, problem);
        } else {
            listener.brokenOff(step, problem);
        }
        return answered;
    }

    private static String firstLine(Throwable failure) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return message.lines().findFirst().orElse("");
    }

    private void answered(ScriptStep step, WebhookAnswer answer) {
        answered = true;
        last = step.mode().isLost() ? last : step;
        listener.answered(step, answer, step.expected().problem(answer, step.tools()));
    }

    private void prepare(ScriptStep.Mode mode) {
        if (mode.fault() != null) {
            call.fault(mode.fault());
        }
        if (mode.copies() > 1) {
            call.copies(mode.copies(), answers -> {});
        }
        if (mode.late()) {
            call.outOfOrder();
        }
    }

    private void send(ScriptStep step, Consumer<WebhookAnswer> check) {
        JsonNode content = step.content();
        switch (step.kind()) {
            case ASSISTANT_REQUEST -> call.assistantRequest(check);
            case IN_PROGRESS -> call.inProgress(check);
            case TOOL, TOOLS -> call.toolCalls(step.tools(), check);
            case ENDED -> call.ended(check);
            case ENDED_WITH_ERROR -> call.endedWithError(content.asText(), check);
            case END_OF_CALL_REPORT -> call.endOfCallReport(report -> changed(report, content), check);
            case REDELIVER -> call.redeliverLast(check);
            case REPLAY -> call.replayLast(check);
            case PAUSE -> throw new IllegalArgumentException("a pause is not sent");
        }
    }

    /** Sends an event without a look at the answer. */
    private void leave(ScriptStep step) {
        JsonNode content = step.content();
        switch (step.kind()) {
            case ASSISTANT_REQUEST -> call.assistantRequest();
            case IN_PROGRESS -> call.inProgress();
            case TOOL, TOOLS -> call.toolCalls(step.tools());
            case ENDED -> call.ended();
            case ENDED_WITH_ERROR -> call.endedWithError(content.asText());
            case END_OF_CALL_REPORT -> call.endOfCallReport(report -> changed(report, content));
            case REDELIVER, REPLAY, PAUSE -> throw new IllegalArgumentException("only an event has a fault");
        }
    }

    private static SamplePayload changed(SamplePayload report, JsonNode content) {
        SamplePayload changed = report;
        for (Map.Entry<String, JsonNode> member : content.properties()) {
            changed = changed.with("message." + member.getKey(), member.getValue());
        }
        return changed;
    }
}
