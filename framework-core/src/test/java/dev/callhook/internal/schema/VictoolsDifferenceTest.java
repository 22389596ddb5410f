package dev.callhook.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Compares with a generator that others keep, which knows Java's types but neither our reader nor Jackson's annotations. */
class VictoolsDifferenceTest {

    private static final String DIFFERENCES = "/schemas/victools-differences.txt";

    /** What ours says more, since the reader demands it. */
    private static final Set<String> OURS =
            Set.of("description", "minimum", "maximum", "minLength", "maxLength", "pattern", "required");

    private static final SchemaGenerator THEIRS =
            new SchemaGenerator(new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                    .with(
                            Option.FLATTENED_ENUMS,
                            Option.FLATTENED_OPTIONALS,
                            Option.STANDARD_FORMATS,
                            Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
                    .without(Option.SCHEMA_VERSION_INDICATOR)
                    .build());

    @ParameterizedTest
    @CsvFileSource(resources = DIFFERENCES, delimiterString = " -> ", quoteCharacter = '~')
    void differsWhereTheReaderDoes(String field, String why, String theirs) {
        Type type = Schemas.field(EveryType.class, field);

        assertThat(Schemas.text(theirs(type))).matches(text -> theirs.equals("...") || theirs.equals(text), theirs);
        assertThat(ours(type)).as(why).isNotEqualTo(theirs(type));
    }

    @Test
    void saysTheSameOfAllOthers() {
        List<String> others = EveryType.names().stream()
                .filter(name -> !TypeSchemaTest.names(DIFFERENCES).contains(name))
                .toList();

        assertThat(others).hasSize(31);
        assertThat(others).allSatisfy(name -> {
            Type type = Schemas.field(EveryType.class, name);
            assertThat(ours(type)).isEqualTo(theirs(type));
        });
    }

    private static Object ours(Type type) {
        return reduced(
                new SchemaFactory(Schemas.JSON).of(Schemas.JSON.typeOf(type)).tree());
    }

    private static Object theirs(Type type) {
        byte[] schema = THEIRS.generateSchema(type).toString().getBytes(StandardCharsets.UTF_8);
        return reduced(Schemas.JSON.slice(schema).as(Object.class));
    }

    private static Object reduced(Object schema) {
        if (!(schema instanceof Map<?, ?> map)) {
            return schema;
        }
        return map.entrySet().stream()
                .filter(entry -> !OURS.contains(entry.getKey().toString()))
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toString(),
                        entry -> reduced(entry.getValue()),
                        (a, b) -> a,
                        TreeMap::new));
    }
}
