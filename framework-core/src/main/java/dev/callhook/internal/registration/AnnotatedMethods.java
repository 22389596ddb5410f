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
        List<Found> all = new ArrayList<>();
        for (List<Found> found : bySignature.values()) {
            all.add(found.get(0));
            if (found.size() > 1) {
                problems.add(
                        found.get(0).method(),
                        "has " + found.get(0).kind().label() + " and "
                                + found.get(1).kind().label() + ": keep one of the two");
            }
        }
        return all;
    }

    static boolean existIn(Class<?> type) {
        for (Class<?> ancestor : lineage(type)) {
            for (Method method : ancestor.getDeclaredMethods()) {
                if (!method.isSynthetic() && !annotated(method).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Found> annotated(Method method) {
        List<Found> annotated = new ArrayList<>();
        for (EventKind kind : EventKind.values()) {
            Annotation annotation = method.getAnnotation(kind.annotation());
            if (annotation != null) {
                annotated.add(new Found(method, kind, annotation));
            }
        }
        return annotated;
    }

    /** In a stated order, since the JVM gives none. */
    private static List<Method> declared(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toString))
                .toList();
    }

    private static List<Object> signature(Method method) {
        return List.of(method.getName(), List.of(method.getParameterTypes()));
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
