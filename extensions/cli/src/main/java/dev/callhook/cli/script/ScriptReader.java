package dev.callhook.cli.script;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.callhook.payload.CallType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a script, and collects what is wrong with it. */
final class ScriptReader {

    private static final int MOST_STEPS = 1_000;
    private static final Map<String, String> TYPES = Map.of(
            "inbound", CallType.INBOUND_PHONE_CALL, "outbound", CallType.OUTBOUND_PHONE_CALL, "web", CallType.WEB_CALL);
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build();

    private final List<String> problems = new ArrayList<>();
    private @Nullable ScriptStep before;

    private ScriptReader() {}

    static CallScript read(Path file, Map<String, String> values) throws IOException {
        try {
            ScriptReader reader = new ScriptReader();
            byte[] text = Files.readAllBytes(file);
            reader.refuseAliases(text);
            Placeholders placeholders = new Placeholders(values, reader.problems, new HashSet<>());
            JsonNode script = placeholders.filled(YAML.readTree(text));
            placeholders.mustBeUsed();
            CallScript call = reader.script(new Members("", script, reader.problems));
            if (reader.problems.isEmpty()) {
                return call;
            }
            throw new IllegalArgumentException(
                    reader.problems.stream().map(each -> file + ": " + each).collect(Collectors.joining("\n")));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + ": " + text(e), e);
        }
    }

    /** What an alias stands for is lost on the way to a tree. */
    private void refuseAliases(byte[] text) throws IOException {
        try (YAMLParser parser = YAML.getFactory().createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.isCurrentAlias()) {
                    problems.add("line " + parser.currentTokenLocation().getLineNr() + ": aliases are not read: write *"
                            + parser.getText() + " out");
                }
            }
        }
    }

    private static String text(JacksonException e) {
        String where = e.getLocation() == null
                ? ""
                : "line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ": ";
        return where
                + e.getOriginalMessage()
                        .lines()
                        .filter(line -> !line.startsWith(" ")) // which quote the file
                        .collect(Collectors.joining(": "));
    }

    private CallScript script(Members script) {
        String type = TYPES.get(script.text("call").orElse("inbound"));
        if (type == null) {
            script.problem("call is none of inbound, outbound, web");
            type = CallType.INBOUND_PHONE_CALL;
        }
        String number = script.text("number").orElse(null);
        if (type.equals(CallType.OUTBOUND_PHONE_CALL) && number == null) {
            script.problem("an outbound call needs a number");
        }
        if (type.equals(CallType.WEB_CALL) && number != null) {
            script.problem("a web call has no number");
        }
        Map<String, JsonNode> assistant = script.object("assistant");
        List<JsonNode> told = script.list("steps");
        script.nothingElse();
        List<ScriptStep> steps = steps(told);
        inOrder(steps, type);
        return new CallScript(type, number, assistant, steps);
    }

    private List<ScriptStep> steps(List<JsonNode> steps) {
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            problems.add("there are " + steps.size() + " steps: write 1 to " + MOST_STEPS);
        }
        List<ScriptStep> read = new ArrayList<>();
        for (int i = 0; i < steps.size() && i < MOST_STEPS; i++) {
            StepReader.read(i + 1, steps.get(i), problems).ifPresent(read::add);
        }
        return List.copyOf(read);
    }

    private void inOrder(List<ScriptStep> steps, String type) {
        Map<String, Integer> ids = new HashMap<>();
        for (ScriptStep step : steps) {
            place(step, type);
            step.tools().forEach(call -> {
                if (!call.id().isEmpty() && ids.merge(call.id(), 1, Integer::sum) > 1) {
                    problems.add("step " + step.number() + ": the id " + call.id()
                            + " has been used: give each tool call its own, and write redeliver for a duplicate");
                }
            });
        }
        steps.stream()
                .reduce((earlier, later) -> later.kind() == StepKind.PAUSE ? earlier : later)
                .filter(ScriptStep::isLate)
                .ifPresent(last -> problems.add(
                        "step " + last.number() + " is late, and no step follows that it could come after"));
    }

    private void place(ScriptStep step, String type) {
        if (step.kind() == StepKind.ASSISTANT_REQUEST && !type.equals(CallType.INBOUND_PHONE_CALL)) {
            problems.add("step " + step.number()
                    + ": the platform sends an assistant-request for inbound phone calls only: leave it out");
        }
        if (!step.kind().isEvent()) {
            if (step.kind() != StepKind.PAUSE && before == null) {
                problems.add("step " + step.number() + ": nothing has been sent yet that could be sent again");
            }
            return;
        }
        if (before != null && !step.kind().mayFollow(before.kind())) {
            problems.add("step " + step.number() + ": " + step.text() + " cannot come after " + before.text()
                    + ": write it earlier; late: true in a step lets it arrive after the next one");
        }
        before = step.mode().isLost() ? before : step;
    }
}
