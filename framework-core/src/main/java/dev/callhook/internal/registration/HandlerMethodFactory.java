package dev.callhook.internal.registration;

import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import dev.callhook.internal.execution.ExecutionLimits;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Parses annotated methods once into {@link HandlerMethod}s, after which nothing is reflective. */
final class HandlerMethodFactory {

    private final ParameterBinder binder;
    private final ExecutionLimits limits;
    private final Problems problems;

    HandlerMethodFactory(ParameterBinder binder, ExecutionLimits limits, Problems problems) {
        this.binder = binder;
        this.limits = limits;
        this.problems = problems;
    }

    /**
     * Returns the handler methods that a class declares.
     *
     * @param declaring the class that is read; its annotations count
     */
    List<DeclaredMethod> declared(Class<?> declaring) {
        List<DeclaredMethod> methods = new ArrayList<>();
        for (AnnotatedMethods.Found found : AnnotatedMethods.of(declaring, problems)) {
            if (isCallable(found.method())) {
                methods.add(declared(found));
            }
        }
        return methods;
    }

    private DeclaredMethod declared(AnnotatedMethods.Found found) {
        Method method = found.method();
        ReturnTypes.check(found, problems);
        String name = found.annotation() instanceof Tool tool ? checkedName(method, tool) : "";
        Optional<ToolOptions> options = found.annotation() instanceof Tool tool
                ? Optional.of(ToolOptions.of(tool, method, limits, problems))
                : Optional.empty();
        List<BoundParameter> parameters = binder.bind(method, found.kind(), problems);
        return new DeclaredMethod(
                found.kind(),
                name,
                options,
                statuses(found.annotation()),
                order(found.annotation()),
                method,
                parameters);
    }

    /**
     * Returns the handler methods that a class declares, to be called on an object.
     *
     * @param declaring the class that is read; its annotations count
     * @param target the object that is called: an instance of the class, or a proxy for one; empty if there is none, then
     *     the methods are checked all the same
     */
    List<HandlerMethod> create(Class<?> declaring, Optional<Object> target) {
        List<HandlerMethod> methods = new ArrayList<>();
        for (DeclaredMethod declared : declared(declaring)) {
            target.flatMap(object -> handle(declared.method(), object))
                    .ifPresent(handle -> methods.add(new HandlerMethod(declared, handle)));
        }
        return methods;
    }

    private boolean isCallable(Method method) {
        if (Modifier.isPrivate(method.getModifiers()) || Modifier.isStatic(method.getModifiers())) {
            String what = Modifier.isStatic(method.getModifiers()) ? "static" : "private";
            problems.add(method, "is " + what + ": make it a package-private, protected or public instance method");
            return false;
        }
        return true;
    }

    private String checkedName(Method method, Tool tool) {
        if (!ToolOptions.isName(tool.value())) {
            problems.add(
                    method,
                    "has the tool name \"" + tool.value()
                            + "\": the platform takes a letter or _, then letters, digits,"
                            + " _ or -, at most 64 characters");
        }
        return tool.value();
    }

    private Optional<MethodHandle> handle(Method method, Object target) {
        Optional<Method> callable = callable(method, target);
        if (callable.isEmpty()) {
            problems.add(
                    method,
                    "cannot be called on the object that was given for it, a "
                            + target.getClass().getSimpleName()
                            + ": let the container make proxies of the class, or annotate the interface");
            return Optional.empty();
        }
        try {
            callable.get().setAccessible(true);
            MethodHandle handle =
                    MethodHandles.lookup().unreflect(callable.get()).bindTo(target);
            return Optional.of(handle.asFixedArity()
                    .asSpreader(Object[].class, method.getParameterCount())
                    .asType(MethodType.methodType(Object.class, Object[].class)));
        } catch (InaccessibleObjectException | IllegalAccessException e) {
            problems.add(method, ModuleOpening.neededFor(method.getDeclaringClass()));
            return Optional.empty();
        }
    }

    /** The method itself, or the one of the same signature on a proxy that shares only interfaces with the class. */
    private static Optional<Method> callable(Method method, Object target) {
        if (method.getDeclaringClass().isInstance(target)) {
            return Optional.of(method);
        }
        try {
            return Optional.of(target.getClass().getMethod(method.getName(), method.getParameterTypes()));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    private static Set<String> statuses(Annotation annotation) {
        return annotation instanceof OnStatusUpdate update ? Set.copyOf(List.of(update.value())) : Set.of();
    }

    private static int order(Annotation annotation) {
        if (annotation instanceof OnStatusUpdate update) {
            return update.order();
        }
        return annotation instanceof OnEndOfCallReport report ? report.order() : 0;
    }
}
