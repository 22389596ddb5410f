package dev.callhook.samples.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.callhook.internal.dispatch.ToolExecution;
import dev.langchain4j.service.tool.DefaultToolExecutor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.ai.support.ToolCallbacks;
import org.springframework.ai.tool.ToolCallback;

/** Who runs tools. */
public enum Executor {
    /** What a good developer writes: a tree, its fields, a call, the result written. */
    PLAIN,
    /** The same once more: what differs here is the machine's doing. */
    CONTROL,
    /** The framework, without the delivery around it. */
    CALLHOOK,
    /** {@code DefaultToolExecutor}. */
    LANGCHAIN4J,
    /** {@code MethodToolCallback}. */
    SPRING_AI;

    ToolRuns create() {
        Kitchen kitchen = new Kitchen();
        return switch (this) {
            case PLAIN, CONTROL -> new PlainTools(new ObjectMapper(), kitchen);
            case CALLHOOK -> callhook(kitchen);
            case LANGCHAIN4J -> langChain4j(kitchen);
            case SPRING_AI -> springAi(kitchen);
        };
    }

    private static ToolRuns callhook(Kitchen kitchen) {
        ToolExecution execution = new ToolExecution(kitchen);
        return call -> {
            try {
                return execution.execute(call.tool(), call.arguments());
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static ToolRuns langChain4j(Kitchen kitchen) {
        Map<String, DefaultToolExecutor> tools = Arrays.stream(Kitchen.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(dev.langchain4j.agent.tool.Tool.class))
                .collect(Collectors.toMap(Method::getName, method -> new DefaultToolExecutor(kitchen, method)));
        return call -> Objects.requireNonNull(tools.get(call.tool())).execute(call.request(), "memory");
    }

    private static ToolRuns springAi(Kitchen kitchen) {
        Map<String, ToolCallback> tools = Arrays.stream(ToolCallbacks.from(kitchen))
                .collect(Collectors.toMap(tool -> tool.getToolDefinition().name(), Function.identity()));
        return call -> Objects.requireNonNull(tools.get(call.tool())).call(call.arguments());
    }
}
