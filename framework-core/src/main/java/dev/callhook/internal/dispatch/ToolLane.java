package dev.callhook.internal.dispatch;

import dev.callhook.internal.execution.Lane;
import dev.callhook.internal.registration.EventKind;
import dev.callhook.internal.registration.HandlerMethod;
import dev.callhook.internal.registration.ToolOptions;
import dev.callhook.internal.text.WireText;
import dev.callhook.spi.WebhookEvent.Target;

/**
 * A tool and what is known of its runs.
 *
 * @param method the method
 * @param options how it runs
 * @param target what its runs are for
 * @param lane its runs
 * @param loggableName its name as logs may show it
 */
record ToolLane(HandlerMethod method, ToolOptions options, Target target, Lane lane, String loggableName) {

    static ToolLane of(HandlerMethod method) {
        ToolOptions options = method.options().orElseThrow();
        Target target = new Target(EventKind.TOOL_CALLS.type(), method.name());
        Lane lane = new Lane(target, options.maxConcurrent(), options.async());
        return new ToolLane(method, options, target, lane, WireText.loggable(method.name()));
    }

    String name() {
        return method.name();
    }
}
