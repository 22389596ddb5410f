package dev.callhook.internal.schema;

import com.fasterxml.jackson.databind.JavaType;
import dev.callhook.internal.json.ArgumentTypes;
import dev.callhook.internal.json.WireJson;
import dev.callhook.spi.HandlerParameter;
import java.util.Map;

/** Makes the JSON Schemas of Java types as arguments are read. Safe for use by several threads. */
public final class SchemaFactory {

    private final WireJson json;
    private final ArgumentTypes types;

    /**
     * Returns a factory for what one set of rules reads.
     *
     * @param json the rules
     */
    public SchemaFactory(WireJson json) {
        this.json = json;
        this.types = new ArgumentTypes(json);
    }

    /**
     * Returns the schema of a type.
     *
     * @param type the type
     * @return the schema
     * @throws IllegalArgumentException if no JSON Schema says what the reader takes; the message follows the name of what has the
     *     type
     */
    public ArgumentSchema of(JavaType type) {
        return of(type, Declaration.NONE);
    }

    /**
     * Returns the schema of a parameter's value.
     *
     * @param parameter the parameter, whose annotations count
     * @return the schema
     * @throws IllegalArgumentException if no JSON Schema says what the reader takes, or a constraint is wrong; the message follows
     *     the parameter's name
     */
    public ArgumentSchema of(HandlerParameter parameter) {
        Declaration declared = Declaration.of(parameter.parameter());
        return of(json.typeOf(parameter.type()), parameter.optional() ? declared.unwrapped() : declared);
    }

    private ArgumentSchema of(JavaType type, Declaration declaration) {
        return ArgumentTypes.isPlainScalar(type)
                ? ofScalar(type, declaration)
                : new SchemaWalk(types, type).schema(declaration);
    }

    /** There is nothing to walk over, so Jackson need not be asked. */
    private static ArgumentSchema ofScalar(JavaType type, Declaration declaration) {
        Draft draft = Scalars.of(type).orElseThrow();
        declaration.writeInto(draft, type);
        return new ArgumentSchema(draft.tree(), Map.of(), draft.check(), draft.reading());
    }
}
