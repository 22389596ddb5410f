package dev.callhook.internal.schema;

import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An annotation of Jakarta Validation, read by name: it is there only if the application has it.
 *
 * @param annotation the annotation
 */
record Constraint(Annotation annotation) {

    private static final String PACKAGE = "jakarta.validation.constraints.";
    private static final String SEVERAL = "$List";

    /** Returns the constraints among annotations that always count, in a stated order. */
    static List<Constraint> in(List<Annotation> annotations) {
        List<Annotation> constraints = new ArrayList<>();
        for (Annotation annotation : annotations) {
            if (typeName(annotation).startsWith(PACKAGE)) {
                constraints.add(annotation);
            }
        }
        return constraints.isEmpty() ? List.of() : sorted(constraints);
    }

    private static List<Constraint> sorted(List<Annotation> constraints) {
        return constraints.stream()
                .sorted(Comparator.comparing(Constraint::typeName))
                .map(Constraint::new)
                .flatMap(Constraint::each)
                .filter(constraint -> Array.getLength(constraint.value("groups")) == 0)
                .toList();
    }

    private static String typeName(Annotation annotation) {
        return annotation.annotationType().getName();
    }

    private Stream<Constraint> each() {
        if (!typeName(annotation).endsWith(SEVERAL)) {
            return Stream.of(this);
        }
        Object all = value("value");
        return IntStream.range(0, Array.getLength(all)).mapToObj(i -> new Constraint((Annotation) Array.get(all, i)));
    }

    String name() {
        return annotation.annotationType().getSimpleName();
    }

    String text(String member) {
        return String.valueOf(value(member));
    }

    long number(String member) {
        return ((Number) value(member)).longValue();
    }

    boolean flag(String member) {
        return (Boolean) value(member);
    }

    /** Returns the flags of a {@code @Pattern} as Java's patterns take them. */
    int flags() {
        Object flags = value("flags");
        return IntStream.range(0, Array.getLength(flags))
                .map(i -> (Integer) call(Array.get(flags, i), "getValue"))
                .reduce(0, (all, flag) -> all | flag);
    }

    Object value(String member) {
        return call(annotation, member);
    }

    private Object call(Object target, String method) {
        Class<?> type = target instanceof Annotation ? annotation.annotationType() : target.getClass();
        try {
            return type.getMethod(method).invoke(target);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("@" + name() + " cannot be read", e);
        }
    }

    @Override
    public String toString() {
        return "@" + name();
    }
}
