package dev.callhook.cli.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.callhook.testkit.DeliveryFault;
import dev.callhook.testkit.SampleToolCall;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one step: a name alone, or a mapping with the name and how the step is meant. */
final class StepReader {

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_SLOW = 408;

    private final int number;
    private final Members step;
    private final List<String> problems;

    private StepReader(int number, JsonNode node, List<String> problems) {
        this.number = number;
        this.problems = problems;
        this.step = new Members("step " + number + ": ", node, problems);
    }

    static Optional<ScriptStep> read(int number, JsonNode node, List<String> problems) {
        JsonNode mapping =
                node.isTextual() ? JsonNodeFactory.instance.objectNode().putNull(node.textValue()) : node;
        StepReader reader = new StepReader(number, mapping, problems);
        int before = problems.size();
        Optional<ScriptStep> step = reader.kind().map(reader::of);
        return problems.size() == before ? step : Optional.empty();
    }

    private Optional<StepKind> kind() {
        List<StepKind> kinds = step.names().stream()
                .flatMap(name -> StepKind.of(name).stream())
                .toList();
        if (kinds.size() == 1) {
            return Optional.of(kinds.get(0));
        }
        String names = String.join(", ", step.names());
        step.problem(
                kinds.isEmpty()
                        ? "what is to happen? There is \"" + names + "\", but none of " + StepKind.names()
                        : "there are several things in one step, " + names + ": begin each with a dash of its own");
        return Optional.empty();
    }

    private ScriptStep of(StepKind kind) {
        JsonNode content = step.any(kind.text()).orElseThrow();
        List<SampleToolCall> tools = tools(kind);
        ScriptStep.Mode mode = mode(kind);
        Expectation expected = expectation(kind, mode);
        step.nothingElse();
        ScriptStep read = new ScriptStep(number, kind, content, tools, mode, expected);
        checkContent(read);
        return read;
    }

    private void checkContent(ScriptStep read) {
        JsonNode content = read.content();
        switch (read.kind()) {
            case PAUSE -> checkPause(read);
            case END_OF_CALL_REPORT ->
                require(
                        content.isNull() || content.isObject(),
                        "the members of the report, such as summary and analysis, are no mapping");
            case ENDED_WITH_ERROR -> require(content.isTextual(), "ended-with-error needs the error's text");
            case TOOL, TOOLS -> {}
            default -> require(content.isNull(), read.kind().text() + " takes nothing, and here it has " + content);
        }
    }

    private void checkPause(ScriptStep read) {
        try {
            read.pause();
        } catch (IllegalArgumentException e) {
            step.problem("pause: " + e.getMessage());
        }
    }

    private void require(boolean fits, String otherwise) {
        if (!fits) {
            step.problem(otherwise);
        }
    }

    private List<SampleToolCall> tools(StepKind kind) {
        return switch (kind) {
            case TOOL -> List.of(tool(step));
            case TOOLS -> {
                List<JsonNode> calls = step.list("tools");
                if (calls.isEmpty()) {
                    step.problem("tools is a list of tools, each with its arguments");
                }
                yield calls.stream().map(this::listed).toList();
            }
            default -> List.of();
        };
    }

    private SampleToolCall listed(JsonNode node) {
        Members call = new Members("step " + number + ", tools: ", node, problems);
        SampleToolCall read = tool(call);
        call.nothingElse();
        return read;
    }

    private static SampleToolCall tool(Members call) {
        Optional<String> name = call.text("tool");
        if (name.isEmpty()) {
            call.problem("tool is the name of a tool");
        }
        return new SampleToolCall(call.text("id").orElse(""), name.orElse(""), call.object("arguments"));
    }

    private ScriptStep.Mode mode(StepKind kind) {
        if (!kind.isEvent()) {
            return new ScriptStep.Mode(null, 1, false);
        }
        boolean late = step.flag("late");
        if (late && (kind == StepKind.ASSISTANT_REQUEST || kind == StepKind.END_OF_CALL_REPORT)) {
            step.problem(kind.text() + " cannot be late: the call waits for the one, and nothing follows the other");
        }
        int copies = step.number("copies", 1);
        if (copies < 1 || copies > 100) {
            step.problem("copies are 1 to 100, not " + copies);
        }
        ScriptStep.Mode mode =
                new ScriptStep.Mode(step.text("fault").map(this::fault).orElse(null), copies, late);
        if (mode.isLeft() && copies > 1) {
            step.problem("a client that is gone sees no answer: leave out copies");
        }
        return mode;
    }

    private @Nullable DeliveryFault fault(String text) {
        for (DeliveryFault fault : DeliveryFault.values()) {
            if (StepKind.inScripts(fault).equals(text)) {
                return fault;
            }
        }
        step.problem("fault is none of "
                + Arrays.stream(DeliveryFault.values()).map(StepKind::inScripts).collect(Collectors.joining(", ")));
        return null;
    }

    private Expectation expectation(StepKind kind, ScriptStep.Mode mode) {
        if (kind == StepKind.PAUSE) {
            return new Expectation(OK, null, null);
        }
        if (mode.isLeft()) {
            return new Expectation(OK, null, null); // nobody sees it
        }
        int refused = mode.fault() == DeliveryFault.SLOW_BODY ? TOO_SLOW : UNAUTHORIZED;
        int status = step.number("status", mode.isLost() ? refused : OK);
        String error = kind.isToolCall() ? step.text("error").orElse(null) : null;
        return new Expectation(status, step.text("answer").orElse(null), error);
    }
}
