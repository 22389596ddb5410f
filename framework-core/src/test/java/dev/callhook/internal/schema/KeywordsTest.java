package dev.callhook.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JavaType;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeywordsTest {

    private static final Set<String> ACCEPTED_BY_MODELS = Set.of(
            "type",
            "description",
            "properties",
            "required",
            "enum",
            "items",
            "format",
            "default",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "pattern",
            "additionalProperties",
            "$defs",
            "$ref");

    @ParameterizedTest
    @MethodSource("dev.callhook.internal.schema.RoundTripTest#allTypes")
    void everySchemaIsValidAndUsesFewKeywords(JavaType type) {
        JsonSchema schema = new SchemaFactory(Schemas.JSON).of(type).document();

        assertThat(JsonValidator.ofSchemas().errors(schema)).isEmpty();
        assertThat(keywords(schema.tree())).isSubsetOf(ACCEPTED_BY_MODELS);
    }

    @Test
    void theValidatorSeesWhatIsNoSchema() {
        assertThat(JsonValidator.ofSchemas().errors(Map.of("type", "text", "required", 1)))
                .isNotEmpty();
    }

    private static Stream<String> keywords(Map<?, ?> schema) {
        return schema.entrySet().stream().flatMap(entry -> {
            String keyword = entry.getKey().toString();
            return Stream.concat(Stream.of(keyword), below(keyword, entry.getValue()));
        });
    }

    private static Stream<String> below(String keyword, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return Stream.empty();
        }
        boolean named = keyword.equals("properties") || keyword.equals("$defs");
        Collection<?> schemas = named ? map.values() : Set.of(map);
        return schemas.stream().flatMap(schema -> keywords((Map<?, ?>) schema));
    }
}
