package dev.callhook.internal.schema;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import dev.callhook.handler.Description;
import dev.callhook.internal.json.ArgumentTypes;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The constants of an enum as they go over the wire: what Jackson writes for each, proven by reading it back.
 *
 * @param type the enum
 */
record EnumConstants(JavaType type) {

    /**
     * Writes the schema of a value.
     *
     * @throws IllegalArgumentException if a constant is not read from what it is written as
     */
    Draft draft(ArgumentTypes types) {
        Map<Object, Field> written = new LinkedHashMap<>();
        constants().forEach(constant -> written.put(types.written(type, constant), field(constant)));
        boolean texts = written.keySet().stream().allMatch(String.class::isInstance);
        boolean numbers = written.keySet().stream().allMatch(Integer.class::isInstance);
        if (!texts && !numbers) {
            throw new IllegalArgumentException("neither texts nor whole numbers");
        }
        Draft draft = Draft.ofType(texts ? "string" : "integer").with("enum", List.copyOf(written.keySet()));
        String meanings = meanings(written);
        if (!meanings.isEmpty()) {
            draft.remark(meanings);
        }
        return draft;
    }

    private static String meanings(Map<Object, Field> written) {
        return written.entrySet().stream()
                .flatMap(constant -> Optional.ofNullable(constant.getValue().getAnnotation(Description.class)).stream()
                        .map(meaning -> constant.getKey() + ": " + meaning.value()))
                .collect(Collectors.joining("; "));
    }

    /**
     * Returns what the constants are as keys of a map.
     *
     * @throws IllegalArgumentException if a constant is not read from what it is written as
     */
    List<String> keys(ArgumentTypes types) {
        JavaType map = TypeFactory.defaultInstance().constructMapType(Map.class, type, TypeFactory.unknownType());
        return constants()
                .map(constant -> (Map<?, ?>) types.written(map, Map.of(constant, true)))
                .map(written -> String.valueOf(written.keySet().iterator().next()))
                .toList();
    }

    private Stream<Enum<?>> constants() {
        return Stream.of(type.getRawClass().getEnumConstants()).map(constant -> (Enum<?>) constant);
    }

    private static Field field(Enum<?> constant) {
        try {
            return constant.getDeclaringClass().getField(constant.name());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e); // cannot happen: each constant is a public field
        }
    }
}
