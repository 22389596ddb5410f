package dev.callhook.internal.registration;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the annotated methods of a class, those that it inherits and those of its interfaces included. Of a method that is
 * declared several times the most special declaration with an annotation counts, so that a proxy's subclass without
 * annotations changes nothing.
 */
final class AnnotatedMethods {

    private AnnotatedMethods() {}

    /** A method and one of its annotations. */
    record Found(Method method, EventKind kind, Annotation annotation) {}

    static List<Found> of(Class<?> type, Problems problems) {
        Map<List<Object>, List<Found>> bySignature = new LinkedHashMap<>();
        for (Class<?> ancestor : lineage(type)) {
            for (Method method : declared(ancestor)) {
                List<Found> annotated = annotated(method);
                if (!annotated.isEmpty()) {
                    bySignature.putIfAbsent(signature(method), annotated);
                }
            }
        }
        bySignature.values().stream()
                .filter(found -> found.size() > 1)
                .forEach(found -> problems.add(
                        found.get(0).method(),
                        "has " + found.get(0).kind().label() + " and "
                                + found.get(1).kind().label() + ": keep one of the two"));
        return bySignature.values().stream().map(found -> found.get(0)).toList();
    }

    static boolean existIn(Class<?> type) {
        return lineage(type).stream()
                .flatMap(ancestor -> declared(ancestor).stream())
                .anyMatch(method -> !annotated(method).isEmpty());
    }

    private static List<Found> annotated(Method method) {
        return Arrays.stream(EventKind.values())
                .filter(kind -> method.isAnnotationPresent(kind.annotation()))
                .map(kind -> new Found(method, kind, method.getAnnotation(kind.annotation())))
                .toList();
    }

    /** In a stated order, since the JVM gives none. */
    private static List<Method> declared(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toString))
                .toList();
    }

    private static List<Object> signature(Method method) {
        return Stream.concat(Stream.of(method.getName()), Arrays.stream(method.getParameterTypes()))
                .map(Object.class::cast)
                .toList();
    }

    /** The class, its superclasses, then all their interfaces. */
    private static Set<Class<?>> lineage(Class<?> type) {
        Set<Class<?>> lineage = new LinkedHashSet<>();
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            lineage.add(c);
        }
        List<Class<?>> pending = new ArrayList<>(lineage);
        for (int i = 0; i < pending.size(); i++) {
            pending.addAll(Arrays.asList(pending.get(i).getInterfaces()));
        }
        lineage.addAll(pending);
        return lineage;
    }
}
