package dev.callhook.cli.script;

import com.fasterxml.jackson.databind.JsonNode;
import dev.callhook.testkit.DeliveryFault;
import dev.callhook.testkit.SampleToolCall;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One step of a script.
 *
 * @param number its place, from 1
 * @param kind what it does
 * @param content what it says, such as the members of a report
 * @param tools the tools that it calls, if any; without ids unless the script has them
 * @param mode how it is sent
 * @param expected what is to come back
 */
public record ScriptStep(
        int number, StepKind kind, JsonNode content, List<SampleToolCall> tools, Mode mode, Expectation expected) {

    /**
     * How a step is sent.
     *
     * @param fault what goes wrong; null for nothing
     * @param copies how often it is sent, all at once
     * @param late whether it comes after the step that follows it
     */
    record Mode(@Nullable DeliveryFault fault, int copies, boolean late) {

        /** Tells whether nobody reads it: it is as if the platform had not sent it. */
        boolean isLost() {
            return fault != null && !isLeft();
        }

        /** Tells whether nobody waits for the answer. */
        boolean isLeft() {
            return fault == DeliveryFault.CLIENT_GONE;
        }
    }

    /** Returns the step with a new id for each tool call that has none of its own. */
    ScriptStep withNewIds() {
        List<SampleToolCall> fresh = tools.stream()
                .map(call -> call.id().isEmpty()
                        ? new SampleToolCall("tool_" + UUID.randomUUID(), call.name(), call.arguments())
                        : call)
                .toList();
        return new ScriptStep(number, kind, content, fresh, mode, expected);
    }

    /** Returns what is expected of it after another one: a duplicate gets the same answer. */
    ScriptStep after(ScriptStep other) {
        return kind.isEvent()
                ? this
                : new ScriptStep(number, kind, content, other.tools, mode, expected.orElse(other.expected));
    }

    /**
     * Returns how long a pause is.
     *
     * @return the time, nothing for another step
     */
    public Duration pause() {
        return kind == StepKind.PAUSE ? DurationText.parse(content.asText()) : Duration.ZERO;
    }

    /**
     * Tells whether it is held back and arrives after the next one.
     *
     * @return true if the script says so
     */
    public boolean isLate() {
        return mode.late();
    }

    /**
     * Tells whether the client goes away without an answer.
     *
     * @return true if the script says so
     */
    public boolean isLeft() {
        return mode.isLeft();
    }

    /**
     * Returns what is sent, such as {@code tool-calls book_appointment}.
     *
     * @return the event, with tools and status
     */
    public String text() {
        return switch (kind) {
            case TOOL, TOOLS ->
                "tool-calls " + tools.stream().map(SampleToolCall::name).collect(Collectors.joining(", "));
            case IN_PROGRESS, ENDED, ENDED_WITH_ERROR -> "status-update " + kind.text();
            default -> kind.text();
        };
    }
}
