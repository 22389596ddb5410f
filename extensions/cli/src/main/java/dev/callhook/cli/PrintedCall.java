package dev.callhook.cli;

import dev.callhook.cli.script.CallScript;
import dev.callhook.cli.script.ScriptListener;
import dev.callhook.cli.script.ScriptStep;
import dev.callhook.testkit.SampleToolCall;
import dev.callhook.testkit.WebhookAnswer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints a call line by line while it is played, and sums it up. */
final class PrintedCall implements ScriptListener {

    private static final String INDENT = " ".repeat(10);
    private static final int WIDEST_ANSWER = 72;
    private static final int WIDEST_PROBLEM = 300;

    private final Screen screen;
    private final int width;
    private int waitingFor;
    private int answers;
    private int wrong;
    private boolean brokenOff;
    private Duration slowest = Duration.ZERO;
    private String slowestStep = "";

    PrintedCall(Screen screen, CallScript script) {
        this.screen = screen;
        this.width = script.steps().stream()
                .mapToInt(step -> Screen.plain(step.text()).length())
                .max()
                .orElse(1);
    }

    @Override
    public void begins(ScriptStep step, Duration since) {
        String seconds = String.format(Locale.ROOT, "%6.1f s  ", since.toMillis() / 1000.0);
        if (!step.pause().isZero()) {
            screen.line(seconds + "... " + step.pause().toMillis() / 1000.0 + " s pass");
        } else if (step.isLate() || step.isLeft()) {
            screen.line(seconds + label(step) + (step.isLate() ? " held back" : " nobody waits for the answer"));
        } else {
            screen.begin(seconds + label(step));
            waitingFor = step.number();
        }
    }

    @Override
    public void answered(ScriptStep step, WebhookAnswer answer, Optional<String> problem) {
        answers++;
        if (answer.took().compareTo(slowest) >= 0) {
            slowest = answer.took();
            slowestStep = Screen.plain(step.text());
        }
        String status = String.valueOf(answer.status());
        screen.line((waitingFor == step.number() ? "" : INDENT + label(step))
                + " " + (problem.isEmpty() ? screen.good(status) : screen.bad(status))
                + String.format(Locale.ROOT, "%7s ms  ", Screen.millis(answer.took()))
                + Screen.plain(said(step, answer), WIDEST_ANSWER));
        waitingFor = 0;
        problem.ifPresent(text -> wrong(step, text));
    }

    @Override
    public void wrong(ScriptStep step, String problem) {
        wrong++;
        screen.line(INDENT + screen.bad("wrong: " + Screen.plain(problem, WIDEST_PROBLEM)));
    }

    @Override
    public void brokenOff(ScriptStep step, String problem) {
        brokenOff = true;
        screen.line("");
        screen.line(INDENT
                + screen.bad(
                        "the call breaks off at step " + step.number() + ": " + Screen.plain(problem, WIDEST_PROBLEM)));
    }

    /** Sums the call up, and tells whether all is well. */
    boolean sumUp() {
        String sum =
                answers + (answers == 1 ? " answer, " : " answers, ") + (wrong == 0 ? "none" : wrong) + " of them wrong"
                        + (answers == 0 ? "" : "; the slowest took " + Screen.millis(slowest) + " ms, " + slowestStep);
        boolean isGood = wrong == 0 && !brokenOff;
        screen.line(isGood ? screen.good(sum) : screen.bad(sum));
        return isGood;
    }

    private String label(ScriptStep step) {
        return String.format(Locale.ROOT, "%-" + width + "s", Screen.plain(step.text()));
    }

    /** What the assistant hears of its tools; the bare body otherwise. */
    private static String said(ScriptStep step, WebhookAnswer answer) {
        try {
            return step.tools().isEmpty()
                    ? answer.text()
                    : step.tools().stream().map(call -> outcome(call, answer)).collect(Collectors.joining(" | "));
        } catch (AssertionError e) {
            return answer.text();
        }
    }

    private static String outcome(SampleToolCall call, WebhookAnswer answer) {
        try {
            return answer.result(call.id()).text();
        } catch (AssertionError failed) {
            return "error: " + answer.error(call.id());
        }
    }
}
