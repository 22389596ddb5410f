package dev.callhook.internal.dispatch;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.callhook.internal.json.MetadataSeal;
import dev.callhook.internal.json.WireJson;
import dev.callhook.internal.registration.ReadType;
import dev.callhook.internal.text.OnceLog;
import dev.callhook.payload.AnalysisPlan;
import dev.callhook.payload.AssistantConfigOverride;
import dev.callhook.payload.AssistantRequestResponse;
import dev.callhook.payload.RawJson;
import dev.callhook.payload.SchemaOf;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes the answers to assistant-requests, and fills in what a method leaves to Callhook: the schemas of the types that it
 * names, and the seal of its metadata. Safe for use by several threads.
 */
final class AssistantAnswers {

    private static final List<String> CONFIGURATIONS = List.of("assistant", "assistant_override");
    private static final String METADATA = "metadata";
    private static final String ANALYSIS_PLAN = "analysis_plan";

    private final WireJson json;
    private final AnalysisSchemas schemas;
    private final Optional<MetadataSeal> seal;
    private final Optional<ReadType> metadata;
    private final OnceLog once = new OnceLog();

    AssistantAnswers(WireJson json, AnalysisSchemas schemas, Optional<MetadataSeal> seal, Optional<ReadType> metadata) {
        this.json = json;
        this.schemas = schemas;
        this.seal = seal;
        this.metadata = metadata;
    }

    byte[] write(AssistantRequestResponse response) throws JacksonException {
        response.warnings().forEach(once::warn);
        Map<String, @Nullable Object> answer = new LinkedHashMap<>(response.body());
        for (String key : CONFIGURATIONS) {
            Map<String, @Nullable Object> members = members(answer.get(key));
            if (!members.isEmpty()) {
                complete(members);
                answer.put(key, members);
            }
            answer.remove(key, Map.of()); // all that it said could not be said
        }
        return json.write(answer, type -> schemas.of(type).document());
    }

    private static Map<String, @Nullable Object> members(@Nullable Object configuration) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        if (configuration instanceof AssistantConfigOverride config) {
            members.putAll(config.body());
        } else if (configuration instanceof Map<?, ?> map) {
            map.forEach((name, value) -> members.put(String.valueOf(name), value));
        }
        return members;
    }

    private void complete(Map<String, @Nullable Object> members) throws JacksonException {
        if (!isAnalysisKnown(members.get(ANALYSIS_PLAN))) {
            members.remove(ANALYSIS_PLAN);
        }
        Object value = members.get(METADATA);
        if (value != null) {
            checkType(value);
            members.put(METADATA, seal.isEmpty() ? value : seal.get().sealed(value));
        }
    }

    /** The phone is ringing: rather a call that is not analysed than the default assistant. */
    private boolean isAnalysisKnown(@Nullable Object plan) {
        if (plan instanceof AnalysisPlan typed
                && typed.body().get("structured_data_plan") instanceof Map<?, ?> structured
                && structured.get("schema") instanceof SchemaOf asked) {
            try {
                schemas.ofAnalysis(asked.type());
            } catch (IllegalArgumentException e) {
                once.warn("calls go on without an analysis, since what the answer asks for " + e.getMessage());
                return false;
            }
        }
        return true;
    }

    private void checkType(Object value) {
        boolean untyped = value instanceof Map<?, ?> || value instanceof RawJson || value instanceof JsonNode;
        boolean wrapped = value instanceof Optional<?>;
        metadata.filter(read ->
                        !untyped && !wrapped && !read.type().getRawClass().isInstance(value))
                .ifPresent(read -> once.warn("the metadata of an answer is a "
                        + value.getClass().getSimpleName() + ", but " + read.by() + " reads it as "
                        + read.type().getRawClass().getSimpleName() + ": give and take one type"));
    }

    String sealedMetadata(Object value) {
        MetadataSeal sealing = seal.orElseThrow(() -> new IllegalStateException(
                "no metadata is sealed: give the builder contract(Contract.of().sealedMetadata(key))"));
        try {
            return json.slice(json.write(sealing.sealed(value))).text();
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    value.getClass().getSimpleName() + " cannot be written as JSON: use a record or a map");
        }
    }
}
