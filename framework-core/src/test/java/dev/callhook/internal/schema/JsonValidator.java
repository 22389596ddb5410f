package dev.callhook.internal.schema;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A validator of JSON Schema that is not ours. */
record JsonValidator(Schema schema) {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static JsonValidator of(JsonSchema schema) {
        return new JsonValidator(REGISTRY.getSchema(written(schema)));
    }

    /** Validates schemas. */
    static JsonValidator ofSchemas() {
        return new JsonValidator(REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema")));
    }

    /** Returns what is wrong with a value as Jackson writes it. */
    List<String> errors(Object value) {
        return schema
                .validate(
                        written(value),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static String written(Object value) {
        try {
            return new String(Schemas.JSON.write(value), StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
