package dev.callhook.samples.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Sees to it that all do the same work, before it is measured. */
final class SameWork {

    private static final int TRIED = 10;

    private final ObjectMapper mapper = new ObjectMapper();

    /** Fails if a tool has different results, or anybody takes a wrong signature or refuses a right one. */
    void check() throws Exception {
        ToolRuns plain = Executor.PLAIN.create();
        for (Executor executor : Executor.values()) {
            ToolRuns runs = executor.create();
            for (ToolUse use : ToolUse.values()) {
                for (ToolUse.Call call : use.calls().subList(0, TRIED)) {
                    requireSame(executor, plain.run(call), runs.run(call));
                }
            }
        }
        for (Platform platform : Platform.values()) {
            Receiver receiver = platform.create();
            for (int number = 0; number < TRIED; number++) {
                if (receiver.accepts(number, true) || !receiver.accepts(number, false)) {
                    throw new IllegalStateException(platform + " does not check signatures");
                }
            }
        }
    }

    private void requireSame(Executor executor, String expected, String result) throws Exception {
        JsonNode read = mapper.readTree(result);
        if (!read.equals(mapper.readTree(expected))) {
            throw new IllegalStateException(executor + " answers " + result + " instead of " + expected);
        }
    }
}
