package dev.callhook.internal.dispatch;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import dev.callhook.internal.json.AssistantParts;
import dev.callhook.internal.json.MetadataSeal;
import dev.callhook.internal.json.WireJson;
import dev.callhook.internal.registration.HandlerRegistry;
import dev.callhook.internal.registration.ReadType;
import dev.callhook.internal.schema.SchemaFactory;
import dev.callhook.internal.text.OnceLog;
import dev.callhook.payload.AnalysisPlan;
import dev.callhook.payload.AssistantConfigOverride;
import dev.callhook.payload.AssistantRequestResponse;
import dev.callhook.payload.RawJson;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Writes the answers to assistant-requests, and fills in what a method leaves to Callhook: the schemas of the types that it
 * names, and the seal of its metadata. Safe for use by several threads.
 */
final class AssistantAnswers {

    private static final List<String> CONFIGURATIONS = List.of("assistant", "assistant_override");
    private static final String METADATA = "metadata";

    private final WireJson json;
    private final SchemaFactory schemas;
    private final Optional<MetadataSeal> seal;
    private final Optional<ReadType> metadata;
    private final Consumer<AssistantParts> seen;
    private final OnceLog once = new OnceLog();
    private final Map<JavaType, Object> prepared = new HashMap<>();
    private final Map<Type, Object> written = new ConcurrentHashMap<>(); // as many as the application names

    /** Creates the writer; what an assistant will be told is shown once for each type. */
    AssistantAnswers(
            HandlerRegistry registry, WireJson json, Optional<MetadataSeal> seal, Consumer<AssistantParts> seen) {
        this.json = json;
        this.schemas = new SchemaFactory(json);
        this.seal = seal;
        this.metadata = registry.metadata();
        this.seen = seen;
        registry.analyses().forEach(read -> prepare(read.type()));
    }

    /** What is read is most often what is asked for: no caller shall wait for its schema. */
    private void prepare(JavaType type) {
        try {
            prepared.put(type, schemas.of(type).document());
        } catch (IllegalArgumentException e) {
            prepared.remove(type); // no schema describes it, which whoever asks for it is told
        }
    }

    byte[] write(AssistantRequestResponse response) throws JacksonException {
        response.warnings().forEach(once::warn);
        AssistantRequestResponse sealed = response;
        for (String key : CONFIGURATIONS) {
            if (response.body().get(key) instanceof AssistantConfigOverride config) {
                sealed = sealed.put(key, sealed(config));
            }
        }
        return json.write(sealed, this::schema);
    }

    private AssistantConfigOverride sealed(AssistantConfigOverride config) throws JacksonException {
        Object value = config.body().get(METADATA);
        if (value == null) {
            return config;
        }
        checkType(value);
        return seal.isEmpty() ? config : config.metadata(seal.get().sealed(value));
    }

    private void checkType(Object value) {
        boolean fits = value instanceof Map<?, ?> || value instanceof RawJson || value instanceof JsonNode;
        metadata.filter(read -> !fits && !read.type().getRawClass().isInstance(value))
                .ifPresent(read -> once.warn("the metadata of an answer is a "
                        + value.getClass().getSimpleName() + ", but " + read.by() + " reads it as "
                        + read.type().getRawClass().getSimpleName() + ": give and take one type"));
    }

    private Object schema(Type type) {
        return written.computeIfAbsent(type, this::newSchema);
    }

    private Object schemaOf(JavaType type) {
        Object known = prepared.get(type);
        return known == null ? schemas.of(type).document() : known;
    }

    private Object newSchema(Type type) {
        try {
            Object schema = schemaOf(json.typeOf(type));
            byte[] plan = json.write(AnalysisPlan.of(schema));
            seen.accept(new AssistantParts(null, json.slice(plan)));
            return schema;
        } catch (JacksonException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("what the answer asks for " + e.getMessage());
        }
    }
}
