package dev.callhook.internal.dispatch;

import dev.callhook.handler.ToolException;
import dev.callhook.internal.json.InvalidArgumentException;
import java.util.LinkedHashSet;
import java.util.Set;

/** Collects what is wrong with the arguments of one call. */
final class InvalidArguments {

    private final Set<String> texts = new LinkedHashSet<>();

    void add(InvalidArgumentException invalid) {
        texts.add(invalid.text());
    }

    void throwIfAny() {
        if (!texts.isEmpty()) {
            throw new ToolException(String.join("; ", texts));
        }
    }
}
