package dev.callhook.internal.dispatch;

import dev.callhook.handler.Deadline;
import dev.callhook.http.WebhookRequest;
import dev.callhook.internal.execution.ExecutionLimits;
import dev.callhook.internal.json.CheckedArguments;
import dev.callhook.internal.json.MalformedPayloadException;
import dev.callhook.internal.json.PayloadReader;
import dev.callhook.internal.json.ToolAnswer;
import dev.callhook.internal.json.WireJson;
import dev.callhook.internal.registration.HandlerMethod;
import dev.callhook.internal.registration.HandlerRegistry;
import dev.callhook.internal.registration.Problems;
import dev.callhook.internal.registration.Wiring;
import dev.callhook.payload.ToolCall;
import dev.callhook.payload.WebhookPayload;
import dev.callhook.spi.Invocation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Callhook does for a tool, and nothing of the delivery around it: the text of the arguments is checked and bound, the
 * method is called, and the text of its result is written. It lies in this package, as the framework has no door for that:
 * its tools are only ever called by deliveries.
 */
public final class ToolExecution {

    private static final byte[] DELIVERY =
            "{\"message\":{\"type\":\"tool-calls\",\"tool_call_list\":[]}}".getBytes(StandardCharsets.UTF_8);

    private final WireJson json = new WireJson();
    private final HandlerInvoker invoker = new HandlerInvoker(List.of());
    private final HandlerRegistry registry;
    private final WebhookRequest request = WebhookRequest.of(Map.of(), DELIVERY);
    private final WebhookPayload payload;
    private final Deadline deadline = Deadline.after(Duration.ofDays(1), System::nanoTime);

    /**
     * Binds the tools of an object.
     *
     * @param tools the object
     */
    public ToolExecution(Object tools) {
        Problems problems = new Problems();
        Wiring wiring = new Wiring(List.of(), List.of(tools), type -> tools, List.of());
        registry = wiring.register(json, Optional.empty(), ExecutionLimits.DEFAULT, problems);
        problems.throwIfAny();
        try {
            payload = new PayloadReader(json, oddity -> {}).read(DELIVERY);
        } catch (MalformedPayloadException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Runs a tool.
     *
     * @param tool its name
     * @param arguments a JSON object
     * @return the result in JSON
     * @throws Throwable if something does not fit, or the tool throws it
     */
    public String execute(String tool, String arguments) throws Throwable {
        HandlerMethod method = registry.tool(tool).orElseThrow();
        ToolCall call = new ToolCall("call", "function", tool, CheckedArguments.of(json, arguments));
        Object result = invoker.invoke(
                method,
                new Invocation(
                        method.method(), request, payload, Optional.of(call), "default", deadline, Optional.empty()));
        return new String(ToolAnswer.of(json, "call", result, true).json(), StandardCharsets.UTF_8);
    }
}
