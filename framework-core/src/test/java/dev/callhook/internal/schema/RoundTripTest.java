package dev.callhook.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JavaType;
import dev.callhook.internal.json.InvalidArgumentException;
import dev.callhook.internal.json.ToolArgument;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** More than 10,000 values, the same in each run. */
class RoundTripTest {

    private static final int TIMES = 150;

    static Stream<JavaType> types() {
        return EveryType.names().stream().map(name -> Schemas.JSON.typeOf(Schemas.field(EveryType.class, name)));
    }

    static Stream<JavaType> allTypes() {
        Stream<JavaType> odd = Stream.of(OddTypes.class.getDeclaredClasses()).map(Schemas.JSON::typeOf);
        Stream<JavaType> whole = Stream.of(EveryType.class, BoundedTypes.class).map(Schemas.JSON::typeOf);
        return Stream.of(types(), odd, whole).flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("allTypes")
    void whatTheSchemaAllowsIsReadAndPasses(JavaType type) throws Exception {
        ArgumentSchema schema = new SchemaFactory(Schemas.JSON).of(type);
        ToolArgument argument =
                ToolArgument.of(Schemas.JSON, "value", type).checkedBy(schema.check(), schema.reading());
        JsonValidator validator = JsonValidator.of(schema.document());
        SchemaValues values = new SchemaValues(
                schema.definitions(), new Random(type.toString().hashCode()));
        for (int i = 0; i < TIMES; i++) {
            Object value = values.of(schema.tree());
            assertThat(validator.errors(value))
                    .as("the test's own values, " + value)
                    .isEmpty();
            try {
                argument.readFrom(Schemas.JSON.slice(Schemas.JSON.write(Map.of("value", value))));
            } catch (InvalidArgumentException e) {
                throw new AssertionError(e.text() + " for " + value, e);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatJavaWritesIsAllowedAndReadBack(JavaType type) throws Exception {
        ArgumentSchema schema = new SchemaFactory(Schemas.JSON).of(type);
        ToolArgument argument = ToolArgument.of(Schemas.JSON, "value", type);
        JsonValidator validator = JsonValidator.of(schema.document());
        JavaValues values = new JavaValues(new Random(type.toString().hashCode()));
        for (int i = 0; i < TIMES; i++) {
            Object value = values.of(type);
            byte[] written = Schemas.JSON.write(Map.of("value", value));

            assertThat(validator.errors(value)).as("value " + value).isEmpty();
            assertThat(argument.readFrom(Schemas.JSON.slice(written))).isEqualTo(value);
        }
    }
}
