package dev.callhook.samples.benchmarks;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The tools that are run, and what for. */
public enum ToolUse {
    /** One text. */
    GREET("{\"name\":\"Ada Lovelace %d\"}"),
    /** Three scalars. */
    RESERVE("{\"day\":\"2026-05-%d\",\"people\":4,\"outside\":true}"),
    /** A record with a list and a record in it. */
    ORDER("{\"order\":{\"customer\":\"Ada Lovelace %d\",\"table\":7,\"dishes\":[\"soup\",\"fish\",\"cake\"],"
            + "\"address\":{\"street\":\"12 St James's Square\",\"city\":\"London\"}}}");

    private static final int DIFFERENT = 1024;

    private final String template;

    ToolUse(String template) {
        this.template = template;
    }

    String tool() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns different calls, which take turns. */
    List<Call> calls() {
        return IntStream.range(0, DIFFERENT)
                .mapToObj(number -> Call.of(tool(), String.format(Locale.ROOT, template, number)))
                .toList();
    }

    /**
     * A call of a tool.
     *
     * @param tool its name
     * @param arguments a JSON object
     * @param request the same for LangChain4j
     */
    record Call(String tool, String arguments, ToolExecutionRequest request) {

        static Call of(String tool, String arguments) {
            return new Call(
                    tool,
                    arguments,
                    ToolExecutionRequest.builder()
                            .id("call")
                            .name(tool)
                            .arguments(arguments)
                            .build());
        }
    }
}
