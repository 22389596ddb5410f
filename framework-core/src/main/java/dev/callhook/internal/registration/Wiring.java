package dev.callhook.internal.registration;

import dev.callhook.internal.json.WireJson;
import dev.callhook.spi.ArgumentResolver;
import dev.callhook.spi.InstanceProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where handler methods come from.
 *
 * @param packages the packages to scan
 * @param handlers the objects that are given
 * @param instances makes the objects of scanned classes
 * @param resolvers the application's own resolvers
 */
public record Wiring(
        List<String> packages,
        List<Object> handlers,
        InstanceProvider instances,
        List<ArgumentResolver.Factory> resolvers) {

    /**
     * Finds, checks and binds all handler methods.
     *
     * @param json the rules by which arguments are read
     * @param problems is told everything that is wrong
     * @return the registry, of use only if there is no problem
     */
    public HandlerRegistry register(WireJson json, Problems problems) {
        HandlerMethodFactory factory = new HandlerMethodFactory(new ParameterBinder(json, resolvers), problems);
        List<HandlerMethod> methods = new ArrayList<>();
        for (Object handler : handlers) {
            List<HandlerMethod> own = factory.create(handler.getClass(), handler);
            if (own.isEmpty()) {
                problems.add(handler.getClass().getName() + " has no handler methods: annotate a method with "
                        + annotations() + ", or remove the object");
            }
            methods.addAll(own);
        }
        for (Class<?> type : scanned(problems)) {
            methods.addAll(scanned(type, factory, problems));
        }
        return HandlerRegistry.of(methods, problems);
    }

    private List<Class<?>> scanned(Problems problems) {
        if (packages.isEmpty()) {
            if (handlers.isEmpty()) {
                problems.add("there are no handlers: name a package with scan(...) or give objects with handlers(...)");
            }
            return List.of();
        }
        for (String name : packages) {
            if (name.isBlank()) {
                problems.add("scan(\"\") would read the whole class path: name a package of the application");
                return List.of();
            }
        }
        List<Class<?>> found = new HandlerScanner(problems).scan(packages);
        if (found.isEmpty()) {
            problems.add("no class with handler methods was found in " + String.join(", ", packages)
                    + ": check the package's name, and that its classes are on the class path of the thread that starts"
                    + " Callhook (its context class loader)");
        }
        Set<Class<?>> given = handlers.stream().map(Object::getClass).collect(Collectors.toSet());
        return found.stream().filter(type -> !given.contains(type)).toList();
    }

    private List<HandlerMethod> scanned(Class<?> type, HandlerMethodFactory factory, Problems problems) {
        try {
            Object handler = instances.get(type);
            return factory.create(type, Objects.requireNonNull(handler, "the instance provider returned null"));
        } catch (Exception e) {
            problems.add("no object of " + type.getName() + " could be made: " + e.getMessage());
        }
        return List.of();
    }

    private static String annotations() {
        return "@AssistantRequest, @Tool, @OnStatusUpdate or @OnEndOfCallReport";
    }
}
