package dev.callhook.internal.json;

import com.fasterxml.jackson.annotation.JacksonAnnotation;
import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.stream.Stream;

/** Tells about which types nothing is said to Jackson, so that its rules for them are simple. */
final class PlainTypes {

    private PlainTypes() {}

    /** Tells whether a record or an enum has no annotation for Jackson, which takes those of the methods of interfaces, too. */
    static boolean isPlain(Class<?> type) {
        Stream<AnnotatedElement> members = Stream.of(
                        type.getDeclaredFields(), type.getDeclaredMethods(), type.getDeclaredConstructors())
                .flatMap(Arrays::stream);
        Stream<AnnotatedElement> parameters = Arrays.stream(type.getDeclaredConstructors())
                .flatMap(creator -> Arrays.stream(creator.getParameters()));
        return Stream.concat(Stream.of(type), Stream.concat(members, parameters))
                        .map(AnnotatedElement::getAnnotations)
                        .flatMap(Arrays::stream)
                        .map(Annotation::annotationType)
                        .noneMatch(PlainTypes::isForJackson)
                && Arrays.stream(type.getInterfaces()).allMatch(PlainTypes::isPlain);
    }

    /**
     * Tells whether the constants of a class are written as they are called. An interface might tell Jackson something else, and
     * names with halves of characters are written in a way of their own.
     */
    static boolean isPlainEnum(Class<?> type) {
        try {
            return type.isEnum()
                    && type.getInterfaces().length == 0
                    && isPlain(type)
                    && Arrays.stream(type.getEnumConstants())
                            .flatMapToInt(
                                    constant -> ((Enum<?>) constant).name().chars())
                            .noneMatch(c -> Character.isSurrogate((char) c));
        } catch (RuntimeException | LinkageError e) {
            return false; // a class that cannot be looked into
        }
    }

    private static boolean isForJackson(Class<? extends Annotation> type) {
        return type.isAnnotationPresent(JacksonAnnotation.class)
                || type.isAnnotationPresent(JacksonAnnotationsInside.class);
    }
}
