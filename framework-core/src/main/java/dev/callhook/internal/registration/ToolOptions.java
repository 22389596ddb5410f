package dev.callhook.internal.registration;

import dev.callhook.handler.Tool;
import dev.callhook.internal.execution.ExecutionLimits;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a tool runs.
 *
 * @param limit how long it may take, counted from the arrival of the request
 * @param maxConcurrent the most calls at once; 0 for any number
 * @param async whether it is answered before its work is done
 */
public record ToolOptions(Duration limit, int maxConcurrent, boolean async) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,63}");
    private static final Pattern TIMEOUT = Pattern.compile("([0-9]{1,9})(ms|s)");

    /**
     * Tells whether a tool can have a name.
     *
     * @param name the name
     * @return false if {@code @Tool} refuses it
     */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    static ToolOptions of(Tool tool, Method method, ExecutionLimits limits, Problems problems) {
        if (tool.maxConcurrent() < 0) {
            problems.add(
                    method, "has maxConcurrent = " + tool.maxConcurrent() + ": give at least 1, or 0 for no limit");
        }
        Duration most = tool.async() ? limits.background() : EventKind.TOOL_CALLS.limit(limits);
        Duration limit = tool.timeout().isEmpty() ? most : timeout(tool, method, most, problems);
        return new ToolOptions(limit, tool.maxConcurrent(), tool.async());
    }

    private static Duration timeout(Tool tool, Method method, Duration most, Problems problems) {
        String where = "has the timeout \"" + tool.timeout() + "\": ";
        Matcher matcher = TIMEOUT.matcher(tool.timeout());
        if (!matcher.matches()) {
            problems.add(method, where + "give a number with ms or s, such as \"3s\" or \"1500ms\"");
            return most;
        }
        long number = Long.parseLong(matcher.group(1));
        Duration timeout = matcher.group(2).equals("s") ? Duration.ofSeconds(number) : Duration.ofMillis(number);
        if (timeout.isZero()) {
            problems.add(method, where + "give more than zero");
        } else if (timeout.compareTo(most) > 0) {
            problems.add(
                    method,
                    where + "it must be at most " + most.toMillis() + " ms, "
                            + (tool.async()
                                    ? "the limit for work that goes on in the background"
                                    : "since the platform waits "
                                            + EventKind.TOOL_CALLS.limit().toSeconds()
                                            + " s and the answer leaves a margin before that"));
        }
        return timeout;
    }
}
