package dev.callhook.samples.frontdesk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Prints a call so that a person can follow it: what happened, what the platform sent, what the desk answered. */
final class CallPrinter {

    private static final List<String> PRINTED_OTHERWISE =
            List.of("type", "timestamp", "call", "phone_number", "customer", "assistant", "tool_call_list");

    private final PrintStream out;
    private final ObjectMapper json = new ObjectMapper();
    private int step;

    CallPrinter(PrintStream out) {
        this.out = out;
    }

    void sent(String story, String body) {
        step++;
        ObjectNode message = (ObjectNode) tree(body).path("message");
        JsonNode metadata = message.path("assistant").path("metadata");
        out.printf("%n%2d  %s%n", step, story);
        line(
                ">",
                "platform",
                message.path("type").asText(),
                message.path("call").path("status"));
        if (!metadata.isEmpty()) {
            line("", "", "metadata", metadata);
        }
        message.path("tool_call_list")
                .forEach(call -> line("", "", call.path("id").asText(), call.path("function")));
        message.remove(PRINTED_OTHERWISE);
        message.properties().forEach(field -> line("", "", field.getKey(), field.getValue()));
    }

    void answered(int status, String body) {
        JsonNode answer = tree(body);
        JsonNode results = answer.path("results");
        if (answer.has("assistant")) {
            line("<", "desk", String.valueOf(status), "");
            assistant(answer.path("assistant"));
        } else if (results.isEmpty()) {
            line("<", "desk", String.valueOf(status), answer);
        } else {
            line("<", "desk", String.valueOf(status), "");
            results.forEach(result -> line("", "", result.path("tool_call_id").asText(), result.path("result")));
        }
    }

    /** Of the long schemas the names are shown: what the model may call, and what it is asked afterwards. */
    private void assistant(JsonNode assistant) {
        line("", "", "first_message", assistant.path("first_message"));
        List<String> tools = new ArrayList<>();
        assistant
                .at("/llm_config/tools")
                .forEach(tool ->
                        tools.add(tool.path("name").asText(tool.path("type").asText())));
        line("", "", "tools", tools);
        List<String> asked = new ArrayList<>();
        assistant
                .at("/analysis_plan/structured_data_plan/schema/properties")
                .fieldNames()
                .forEachRemaining(asked::add);
        line("", "", "analysis", asked);
        line("", "", "metadata", assistant.path("metadata"));
    }

    private void line(String direction, String who, String what, Object value) {
        out.printf("    %-8s %1s  %-18s %s%n", who, direction, what, value);
    }

    private JsonNode tree(String body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
