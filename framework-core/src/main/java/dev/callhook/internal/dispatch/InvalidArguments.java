package dev.callhook.internal.dispatch;

import dev.callhook.handler.ToolException;
import dev.callhook.internal.json.InvalidArgumentException;
import dev.callhook.internal.registration.HandlerMethod;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Collects what is wrong with the arguments of one call, so that the model is told of all at once. */
final class InvalidArguments {

    private static final Logger LOG = LoggerFactory.getLogger(InvalidArguments.class);

    private Map<String, String> textByParameter = Map.of(); // as it mostly stays

    void add(String parameter, InvalidArgumentException invalid) {
        if (textByParameter.isEmpty()) {
            textByParameter = new LinkedHashMap<>();
        }
        textByParameter.put(parameter, invalid.text());
    }

    void throwIfAny(HandlerMethod method) {
        if (!textByParameter.isEmpty()) {
            // the names alone: the texts quote what was sent
            LOG.info("{} was not run, its arguments do not fit: {}", method.label(), textByParameter.keySet());
            throw new ToolException(String.join("; ", new LinkedHashSet<>(textByParameter.values())));
        }
    }
}
