package dev.callhook.internal.registration;

import dev.callhook.handler.InvalidHandlerException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Collects what is wrong with the wiring, so that all of it is told at once. Used by one thread, at start-up. */
public final class Problems {

    private final List<String> found = new ArrayList<>();

    /**
     * Adds a problem that is not about a method.
     *
     * @param problem a sentence that says what is wrong and what to do
     */
    public void add(String problem) {
        found.add(problem);
    }

    void add(Method method, String problem) {
        found.add(label(method) + " " + problem);
    }

    static String label(Method method) {
        String parameters = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", "(", ")"));
        return method.getDeclaringClass().getSimpleName() + "." + method.getName() + parameters;
    }

    /** Ends start-up if there is any problem. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidHandlerException(found);
        }
    }
}
