package dev.callhook.internal.schema;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import dev.callhook.handler.Description;
import dev.callhook.handler.ToolParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a developer wrote at one place.
 *
 * @param annotations the annotations of the place
 * @param types its type as written, with the annotations inside it; several if it is written several times
 */
record Declaration(List<Annotation> annotations, List<AnnotatedType> types) {

    static final Declaration NONE = new Declaration(List.of(), List.of());

    static Declaration of(Parameter parameter) {
        return new Declaration(List.of(parameter.getAnnotations()), List.of(parameter.getAnnotatedType()));
    }

    /** Joins what stands at a property's members: at a field, a setter, a parameter of a creator. */
    static Declaration of(Stream<? extends AnnotatedMember> members) {
        List<AnnotatedMember> written = members.map(AnnotatedMember.class::cast).toList();
        return new Declaration(
                written.stream().flatMap(Declaration::annotations).distinct().toList(),
                written.stream().flatMap(member -> type(member).stream()).toList());
    }

    private static Stream<Annotation> annotations(AnnotatedMember member) {
        return StreamSupport.stream(member.getAllAnnotations().annotations().spliterator(), false);
    }

    private static Optional<AnnotatedType> type(AnnotatedMember member) {
        if (member.getMember() instanceof Field field) {
            return Optional.of(field.getAnnotatedType());
        }
        AnnotatedType[] parameters = member.getMember() instanceof Executable code
                ? code.getAnnotatedParameterTypes()
                : new AnnotatedType[0];
        int index = member instanceof AnnotatedParameter parameter ? parameter.getIndex() : 0;
        return index < parameters.length ? Optional.of(parameters[index]) : Optional.empty();
    }

    /** What stands at the elements of a list, the values of a map. */
    Declaration held() {
        List<AnnotatedType> held = types.stream()
                .filter(AnnotatedParameterizedType.class::isInstance)
                .map(type -> ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments())
                .map(arguments -> arguments[arguments.length - 1])
                .toList();
        return new Declaration(
                held.stream()
                        .flatMap(type -> Arrays.stream(type.getAnnotations()))
                        .distinct()
                        .toList(),
                held);
    }

    /** What stands at an {@code Optional} and at what it holds: both are about the value. */
    Declaration unwrapped() {
        Declaration held = held();
        return new Declaration(
                Stream.concat(annotations.stream(), held.annotations.stream())
                        .distinct()
                        .toList(),
                held.types);
    }

    /** Writes it into the schema of the place, and tells whether there are constraints. */
    boolean writeInto(Draft draft, JavaType type) {
        if (!draft.has(Draft.REFERENCE)) { // models accept nothing beside a reference
            description().ifPresent(text -> draft.with(Draft.DESCRIPTION, text));
        }
        boolean text = CharSequence.class.isAssignableFrom(type.getRawClass());
        return new Constraints(draft, text).apply(annotations);
    }

    private Optional<String> description() {
        return Stream.of(
                        find(ToolParam.class).map(ToolParam::description),
                        find(Description.class).map(Description::value),
                        find(JsonPropertyDescription.class).map(JsonPropertyDescription::value))
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private <A extends Annotation> Optional<A> find(Class<A> type) {
        for (Annotation annotation : annotations) {
            if (type.isInstance(annotation)) {
                return Optional.of(type.cast(annotation));
            }
        }
        return Optional.empty();
    }
}
