package dev.callhook.internal.dispatch;

import dev.callhook.internal.json.JsonSlice;
import dev.callhook.internal.json.SeenType;
import dev.callhook.internal.registration.ToolOptions;
import dev.callhook.internal.text.JavaSource;
import dev.callhook.internal.text.WireText;
import dev.callhook.payload.ToolCall;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows, once for each tool that no method answers, the method that would: names and types, and no value. Bounded. */
final class UnansweredTools {

    private static final Logger LOG = LoggerFactory.getLogger("dev.callhook.dispatch");
    private static final int MOST = 100;
    private static final int MOST_PARAMETERS = 20;
    private static final Set<String> OF_OBJECT =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private final Set<String> shown = ConcurrentHashMap.newKeySet();

    void show(ToolCall call) {
        String name = call.name();
        if (name != null && LOG.isInfoEnabled() && ToolOptions.isName(name) && isLoggable(name) && isNew(name)) {
            LOG.info("{}", text(name, ((JsonSlice) call.arguments()).members()));
        }
    }

    /** A name that no log may show as it is cannot be written as source either. */
    private static boolean isLoggable(String name) {
        return name.equals(WireText.loggable(name));
    }

    private boolean isNew(String name) {
        boolean isNew = shown.size() < MOST && shown.add(name);
        if (isNew && shown.size() == MOST) {
            LOG.info("methods for {} unknown tools have been shown, there will be no more before a restart", MOST);
        }
        return isNew;
    }

    private static String text(String tool, Map<String, JsonSlice> arguments) {
        Map<String, String> parameters = new LinkedHashMap<>();
        arguments.entrySet().stream()
                .filter(argument -> isLoggable(argument.getKey()))
                .limit(MOST_PARAMETERS)
                .forEach(argument -> add(argument.getKey(), SeenType.of(argument.getValue()), parameters));
        int leftOut = arguments.size() - parameters.size();
        String method = JavaSource.identifier(tool, "tool");
        return "no method answers the tool " + tool + ": add this one, made from the arguments of the call"
                + (leftOut == 0 ? "" : " but for " + leftOut + " of them") + ": @Tool(value = "
                + JavaSource.literal(tool) + ", description = \"...\") String " + method
                + (OF_OBJECT.contains(method) ? "_" : "")
                + parameters.values().stream().collect(Collectors.joining(", ", "(", ")"))
                + " { return \"This is not possible yet.\"; }";
    }

    private static void add(String argument, String type, Map<String, String> parameters) {
        String name = JavaSource.isIdentifier(argument) ? argument : JavaSource.identifier(argument, "argument");
        while (parameters.containsKey(name)) {
            name += "_";
        }
        String named = name.equals(argument) ? "" : "@ToolParam(" + JavaSource.literal(argument) + ") ";
        parameters.put(name, named + type + " " + name);
    }
}
