package dev.callhook.internal.registration;

import dev.callhook.internal.execution.ExecutionLimits;
import dev.callhook.internal.json.MetadataSeal;
import dev.callhook.internal.json.WireJson;
import dev.callhook.payload.ToolDefinitions;
import dev.callhook.spi.ArgumentResolver;
import dev.callhook.spi.InstanceProvider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    private static final String PACKAGE_NAME = "(?U)[\\w$]+(\\.[\\w$]+)*";

    /**
     * Finds, checks and binds all handler methods.
     *
     * @param json the rules by which arguments are read
     * @param seal tells which metadata is trusted; empty if all is
     * @param limits how long methods may run
     * @param problems is told everything that is wrong
     * @return the registry, of use only if there is no problem
     */
    public HandlerRegistry register(
            WireJson json, Optional<MetadataSeal> seal, ExecutionLimits limits, Problems problems) {
        ToolParameters arguments = new ToolParameters(json);
        DefinedTools tools = new DefinedTools(arguments);
        ParameterBinder binder = new ParameterBinder(resolvers, arguments, new DataParameters(json, seal), tools);
        HandlerMethodFactory factory = new HandlerMethodFactory(binder, limits, problems);
        List<HandlerMethod> methods = given(factory, problems);
        for (Class<?> type : scanned(problems)) {
            methods.addAll(factory.create(type, instance(type, problems)));
        }
        return HandlerRegistry.of(methods, tools, problems);
    }

    /**
     * Finds and checks all handler methods, and makes no object of scanned classes.
     *
     * @param json the rules by which arguments are read
     * @param limits how long methods may run
     * @param problems is told everything that is wrong, and ends it if there is anything
     * @return the definitions of the tools, the same as those of the registry
     */
    public ToolDefinitions define(WireJson json, ExecutionLimits limits, Problems problems) {
        DataParameters data = new DataParameters(json, Optional.empty());
        ToolParameters arguments = new ToolParameters(json);
        ParameterBinder binder = new ParameterBinder(resolvers, arguments, data, new DefinedTools(arguments));
        HandlerMethodFactory factory = new HandlerMethodFactory(binder, limits, problems);
        List<DeclaredMethod> methods = new ArrayList<>();
        given(factory, problems).forEach(method -> methods.add(method.declared()));
        scanned(problems).forEach(type -> methods.addAll(factory.declared(type)));
        DeclaredMethods declared = new DeclaredMethods(methods);
        declared.requireUnity(problems);
        declared.requireDescriptions(problems);
        problems.throwIfAny();
        return declared.definitions(arguments);
    }

    private List<HandlerMethod> given(HandlerMethodFactory factory, Problems problems) {
        List<HandlerMethod> methods = new ArrayList<>();
        Set<Object> given = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Object handler : handlers) {
            if (!given.add(handler)) {
                problems.add("an object of " + handler.getClass().getName() + " is given twice: give it once");
            } else if (AnnotatedMethods.existIn(handler.getClass())) {
                methods.addAll(factory.create(handler.getClass(), Optional.of(handler)));
            } else {
                problems.add(handler.getClass().getName() + " has no handler methods: annotate a method with "
                        + annotations() + ", or remove the object");
            }
        }
        return methods;
    }

    private List<Class<?>> scanned(Problems problems) {
        if (packages.isEmpty() && handlers.isEmpty()) {
            problems.add("there are no handlers: name a package with scan(...) or give objects with handlers(...)");
        }
        List<String> named = named(problems);
        List<Class<?>> found = named.isEmpty() ? List.of() : new HandlerClasses(problems).in(named);
        for (String name : named) {
            if (!isAnyIn(name, found)) {
                problems.add("no class with handler methods was found in " + name
                        + ": check the package's name, and that its classes are on the class path of the thread that"
                        + " starts Callhook (its context class loader)");
            }
        }
        return handlers.isEmpty() ? found : notGiven(found);
    }

    private List<Class<?>> notGiven(List<Class<?>> found) {
        return found.stream()
                .filter(type -> handlers.stream().noneMatch(type::isInstance))
                .toList();
    }

    private List<String> named(Problems problems) {
        List<String> named = new ArrayList<>();
        for (String name : packages) {
            if (name.matches(PACKAGE_NAME)) {
                named.add(name);
            } else {
                problems.add("scan(\"" + name + "\") names no package: write the name of a package of the application,"
                        + " such as com.acme.frontdesk; those below it are read too");
            }
        }
        return named;
    }

    private static boolean isAnyIn(String name, List<Class<?>> types) {
        for (Class<?> type : types) {
            if ((type.getPackageName() + ".").startsWith(name + ".")) {
                return true;
            }
        }
        return false;
    }

    private Optional<Object> instance(Class<?> type, Problems problems) {
        try {
            Object handler = instances.get(type);
            if (handler == null) {
                problems.add("the instance provider has no object for " + type.getName());
            }
            return Optional.ofNullable(handler);
        } catch (Exception | LinkageError e) { // a static initializer fails with an error
            String reason = e.getMessage() == null ? e.toString() : e.getMessage();
            problems.add("no object of " + type.getName() + " could be made: " + reason);
            return Optional.empty();
        }
    }

    private static String annotations() {
        return "@AssistantRequest, @Tool, @OnStatusUpdate or @OnEndOfCallReport";
    }
}
