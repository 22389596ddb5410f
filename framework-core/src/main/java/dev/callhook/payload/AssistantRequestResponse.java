package dev.callhook.payload;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an assistant-request: how the assistant shall be set up for this call.
 *
 * <p>Immutable; each method returns a new value. {@code toString} shows the keys only.
 *
 * <pre>{@code
 * return AssistantRequestResponse.savedAssistant("6a77d9e1-...")
 *         .override(AssistantConfigOverride.of().firstMessage("Welcome back!").metadata(ref))
 *         .maxDurationSeconds(600);
 * }</pre>
 *
 * @param body the JSON object that is sent
 */
public record AssistantRequestResponse(@JsonValue Map<String, @Nullable Object> body) {

    private static final String ASSISTANT = "assistant";
    private static final String ERROR = "error";
    private static final String ASSISTANT_ID = "assistant_id";
    private static final String OVERRIDE = "assistant_override";

    /**
     * Keeps unmodifiable copies of collections.
     *
     * @param body the JSON object that is sent
     */
    public AssistantRequestResponse {
        body = JsonBlock.copy(body);
    }

    /**
     * Returns the answer <code>{}</code>: the saved assistant of the number takes the call as it is.
     *
     * @return the answer
     */
    public static AssistantRequestResponse useDefault() {
        return new AssistantRequestResponse(Map.of());
    }

    /**
     * Returns an answer with an assistant that is described here. Send complete blocks: whether the platform fills in
     * what a block leaves out is not documented.
     *
     * @param config the assistant
     * @return the answer
     */
    public static AssistantRequestResponse assistant(AssistantConfigOverride config) {
        return useDefault().put(ASSISTANT, config);
    }

    /**
     * Returns an answer with an assistant that is saved on the platform.
     *
     * @param assistantId the id of the saved assistant
     * @return the answer, to which {@link #override} may be added
     */
    public static AssistantRequestResponse savedAssistant(String assistantId) {
        if (assistantId.isBlank()) {
            throw new IllegalArgumentException("the id of the saved assistant is blank");
        }
        return useDefault().put(ASSISTANT_ID, assistantId);
    }

    /**
     * Returns an answer that rejects the phone call. The text is <em>spoken to the caller</em>.
     *
     * @param spokenText what the caller hears, in the caller's language
     * @return the answer
     */
    public static AssistantRequestResponse reject(String spokenText) {
        if (spokenText.isBlank()) {
            throw new IllegalArgumentException("the text is blank: say what the caller shall hear");
        }
        return new AssistantRequestResponse(Map.of(ERROR, spokenText));
    }

    /**
     * Changes the saved assistant for this call, beside what this answer changes already. The platform merges shallowly: each
     * key of the override replaces the whole block of that name; {@link #warnings()} tells what would be lost.
     *
     * @param override the changes
     * @return the answer with the override
     * @throws IllegalStateException if this answer names no saved assistant
     */
    public AssistantRequestResponse override(AssistantConfigOverride override) {
        if (!body.containsKey(ASSISTANT_ID)) {
            throw new IllegalStateException("an override needs a saved assistant: start with savedAssistant(id)");
        }
        return configured(present -> {
            Map<String, @Nullable Object> all = new LinkedHashMap<>(present.body());
            all.putAll(override.body());
            return new AssistantConfigOverride(all);
        });
    }

    /**
     * Has the platform extract data of a type from the call after its end: sets {@code analysis_plan} of the assistant, see {@link
     * #assistant}, or of the override. An {@code @Analysis} parameter of the type reads it from the report.
     *
     * @param type a record, or anything else that is read from a JSON object, see {@link AnalysisPlan#of(Type)}
     * @return the answer with the plan
     * @throws IllegalStateException if this answer rejects the call
     */
    public AssistantRequestResponse analysis(Type type) {
        return analysis(AnalysisPlan.of(type));
    }

    /**
     * Has the platform extract data from the call after its end: sets {@code analysis_plan}.
     *
     * @param plan what is extracted
     * @return the answer with the plan
     * @throws IllegalStateException if this answer rejects the call
     */
    public AssistantRequestResponse analysis(AnalysisPlan plan) {
        return configured(present -> present.analysisPlan(plan));
    }

    /**
     * Sets {@code metadata} of the assistant, see {@link #assistant}, or of the override: the platform echoes it in every later
     * event of the call, where a {@code @Metadata} parameter of its type reads it.
     *
     * @param metadata anything that is written as a JSON object, such as a record
     * @return the answer with the metadata
     * @throws IllegalStateException if this answer rejects the call
     */
    public AssistantRequestResponse metadata(Object metadata) {
        return configured(present -> present.metadata(metadata));
    }

    private AssistantRequestResponse configured(UnaryOperator<AssistantConfigOverride> change) {
        if (body.containsKey(ERROR)) {
            throw new IllegalStateException("a rejected call has no assistant: start with another answer");
        }
        String key = body.containsKey(ASSISTANT_ID) ? OVERRIDE : ASSISTANT;
        Object present = body.getOrDefault(key, AssistantConfigOverride.of());
        if (present instanceof AssistantConfigOverride config) {
            return put(key, change.apply(config));
        }
        throw new IllegalStateException(key + " was put as a value of its own: make it an AssistantConfigOverride");
    }

    /**
     * Caps the length of this call.
     *
     * @param seconds the longest duration in seconds, more than 0
     * @return the answer with the cap
     */
    public AssistantRequestResponse maxDurationSeconds(int seconds) {
        if (seconds <= 0) {
            throw new IllegalArgumentException("maxDurationSeconds must be more than 0: " + seconds);
        }
        return put("max_duration_seconds", seconds);
    }

    /**
     * Adds a key that this class does not know.
     *
     * @param key the key on the wire
     * @param value anything that can be written as JSON
     * @return the answer with the key
     * @throws IllegalArgumentException for {@code error}, which is for {@link #reject}
     */
    public AssistantRequestResponse put(String key, @Nullable Object value) {
        if (key.equals(ERROR)) {
            throw new IllegalArgumentException("error rejects the call and is read to the caller: use reject(text)");
        }
        return new AssistantRequestResponse(JsonBlock.with(body, key, value));
    }

    /**
     * Tells what this answer would drop from the assistant by accident: blocks without keys that they must have, such as an
     * {@code llm_config} without tools. It is logged when the answer is sent.
     *
     * @return sentences, none if all is well
     */
    public List<String> warnings() {
        return Stream.of(ASSISTANT, OVERRIDE)
                .flatMap(key -> IncompleteBlocks.in(body.get(key)).stream()
                        .map(block -> key + "." + block + ": it replaces the whole block on the platform,"
                                + " so what the saved assistant had there is lost for this call"))
                .toList();
    }

    /** {@return the keys, without values} */
    @Override
    public String toString() {
        return "AssistantRequestResponse" + body.keySet();
    }
}
