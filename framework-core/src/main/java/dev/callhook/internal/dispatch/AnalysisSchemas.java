package dev.callhook.internal.dispatch;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JavaType;
import dev.callhook.internal.json.AssistantParts;
import dev.callhook.internal.json.WireJson;
import dev.callhook.internal.registration.ReadAnalysis;
import dev.callhook.internal.schema.ArgumentSchema;
import dev.callhook.internal.schema.SchemaFactory;
import dev.callhook.payload.AnalysisPlan;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The schemas of the types that answers name. Safe for use by several threads. */
final class AnalysisSchemas {

    private final WireJson json;
    private final SchemaFactory factory;
    private final Consumer<AssistantParts> seen;
    private final Map<JavaType, ArgumentSchema> prepared = new HashMap<>();
    private final Map<Type, ArgumentSchema> asked = new ConcurrentHashMap<>(); // as many as the application names

    /** What is read is most often what is asked for: no caller shall wait for its schema. */
    AnalysisSchemas(WireJson json, List<ReadAnalysis> read, Consumer<AssistantParts> seen) {
        this.json = json;
        this.factory = new SchemaFactory(json);
        this.seen = seen;
        read.forEach(each -> prepared.put(each.read().type(), each.schema()));
    }

    /**
     * Returns the schema by which calls are analysed; it is shown to whoever compares when it is asked for first.
     *
     * @throws IllegalArgumentException if there is none; the message follows the name of what has the type
     */
    ArgumentSchema ofAnalysis(Type type) {
        ArgumentSchema known = asked.get(type);
        if (known != null) {
            return known;
        }
        ArgumentSchema schema = of(type);
        if (!schema.fitsObjects()) {
            throw new IllegalArgumentException(
                    "has the type " + type.getTypeName() + ", which is not read from an object: use a record or a map");
        }
        if (asked.putIfAbsent(type, schema) == null) {
            show(schema);
        }
        return schema;
    }

    /**
     * Returns the schema of any type.
     *
     * @throws IllegalArgumentException if there is none; the message follows the name of what has the type
     */
    ArgumentSchema of(Type type) {
        JavaType resolved = json.typeOf(type);
        ArgumentSchema ready = prepared.get(resolved);
        return ready == null ? factory.of(resolved) : ready;
    }

    private void show(ArgumentSchema schema) {
        try {
            byte[] plan = json.write(AnalysisPlan.of(schema.document()));
            seen.accept(new AssistantParts(null, json.slice(plan)));
        } catch (JacksonException e) {
            throw new UncheckedIOException(e); // cannot happen: a schema is made to be written
        }
    }
}
