package dev.callhook.internal.dispatch;

import dev.callhook.internal.execution.Lane;
import dev.callhook.internal.registration.EventKind;
import dev.callhook.internal.registration.HandlerMethod;
import dev.callhook.internal.registration.ToolOptions;
import dev.callhook.spi.WebhookEvent.Target;

/**
 * A tool and what is known of its runs.
 *
 * @param method the method
 * @param options how it runs
 * @param target what its runs are for
 * @param lane its runs
 */
record ToolLane(HandlerMethod method, ToolOptions options, Target target, Lane lane) {

    static ToolLane of(HandlerMethod method) {
        ToolOptions options = method.options().orElseThrow();
        Target target = new Target(EventKind.TOOL_CALLS.type(), method.name());
        return new ToolLane(method, options, target, new Lane(target, options.maxConcurrent(), options.async()));
    }

    String name() {
        return method.name();
    }
}
