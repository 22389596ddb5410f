package dev.callhook.payload;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of an assistant: a whole one, or the changes to a saved one.
 *
 * <p>Immutable; each method returns a new value. The platform replaces whole blocks, so an {@code llm_config} that only
 * sets messages loses provider, model and tools of the saved assistant. Keys that are not known here are sent with
 * {@link #put}; the platform echoes them in {@code message.assistant} of every later event. {@code toString} shows the
 * keys only.
 *
 * @param body the JSON object that is sent
 */
public record AssistantConfigOverride(@JsonValue Map<String, @Nullable Object> body) {

    /**
     * Keeps unmodifiable copies of collections.
     *
     * @param body the JSON object that is sent
     */
    public AssistantConfigOverride {
        body = JsonBlock.copy(body);
    }

    /**
     * Returns a configuration that changes nothing yet.
     *
     * @return the configuration
     */
    public static AssistantConfigOverride of() {
        return new AssistantConfigOverride(Map.of());
    }

    /**
     * Sets {@code first_message}: what the assistant says first.
     *
     * @param text the text
     * @return the changed configuration
     */
    public AssistantConfigOverride firstMessage(String text) {
        return put("first_message", text);
    }

    /**
     * Sets {@code llm_config}, the whole block.
     *
     * @param config the language model, its messages and tools
     * @return the changed configuration
     */
    public AssistantConfigOverride llmConfig(LlmConfig config) {
        return put("llm_config", config);
    }

    /**
     * Sets {@code stt_config}, the whole block.
     *
     * @param config speech to text; null for realtime providers
     * @return the changed configuration
     */
    public AssistantConfigOverride sttConfig(@Nullable SttConfig config) {
        return put("stt_config", config);
    }

    /**
     * Sets {@code tts_config}, the whole block.
     *
     * @param config text to speech; null for realtime providers
     * @return the changed configuration
     */
    public AssistantConfigOverride ttsConfig(@Nullable TtsConfig config) {
        return put("tts_config", config);
    }

    /**
     * Sets {@code analysis_plan}, the whole block.
     *
     * @param plan what is extracted from the call after its end
     * @return the changed configuration
     */
    public AssistantConfigOverride analysisPlan(AnalysisPlan plan) {
        return put("analysis_plan", plan);
    }

    /**
     * Sets {@code speech_config}: turn taking, pronunciation, background audio, silence. Documented for saved assistants
     * only.
     *
     * @param config anything that is written as a JSON object
     * @return the changed configuration
     */
    public AssistantConfigOverride speechConfig(Object config) {
        return put("speech_config", config);
    }

    /**
     * Sets {@code metadata}: what the platform echoes in every later event of the call, read back by {@code @Metadata}.
     *
     * @param metadata anything that is written as a JSON object
     * @return the changed configuration
     */
    public AssistantConfigOverride metadata(Object metadata) {
        return put("metadata", metadata);
    }

    /**
     * Sets {@code max_duration_seconds} inside the assistant; it also exists on the response.
     *
     * @param seconds seconds
     * @return the changed configuration
     */
    public AssistantConfigOverride maxDurationSeconds(int seconds) {
        return put("max_duration_seconds", seconds);
    }

    /**
     * Sets {@code autonomous_silence_handling}; it adds the end-call tool by itself.
     *
     * @param on whether it is on; off by default
     * @return the changed configuration
     */
    public AssistantConfigOverride autonomousSilenceHandling(boolean on) {
        return put("autonomous_silence_handling", on);
    }

    /**
     * Sets {@code silence_timeout_seconds}.
     *
     * @param seconds seconds
     * @return the changed configuration
     */
    public AssistantConfigOverride silenceTimeoutSeconds(int seconds) {
        return put("silence_timeout_seconds", seconds);
    }

    /**
     * Sets {@code voicemail_detection}, which is for outbound calls.
     *
     * @param on whether it is on; off by default
     * @return the changed configuration
     */
    public AssistantConfigOverride voicemailDetection(boolean on) {
        return put("voicemail_detection", on);
    }

    /**
     * Sets {@code voicemail_message}.
     *
     * @param text what is left on a voicemail; null to hang up silently
     * @return the changed configuration
     */
    public AssistantConfigOverride voicemailMessage(@Nullable String text) {
        return put("voicemail_message", text);
    }

    /**
     * Sets {@code business_name}.
     *
     * @param name the name
     * @return the changed configuration
     */
    public AssistantConfigOverride businessName(@Nullable String name) {
        return put("business_name", name);
    }

    /**
     * Sets where the webhooks of this call go: {@code webhook_url}, {@code webhook_secret}, {@code webhook_events}.
     * Whether an assistant-request's answer may change them is not documented.
     *
     * @param url the address
     * @param secret the secret that signs them
     * @param events the events that are sent, see {@link EventType}
     * @return the changed configuration
     */
    public AssistantConfigOverride webhook(String url, String secret, List<String> events) {
        return put("webhook_url", url).put("webhook_secret", secret).put("webhook_events", List.copyOf(events));
    }

    /**
     * Sets any key.
     *
     * @param key the key on the wire
     * @param value anything that can be written as JSON
     * @return the changed configuration
     */
    public AssistantConfigOverride put(String key, @Nullable Object value) {
        return new AssistantConfigOverride(JsonBlock.with(body, key, value));
    }

    /** {@return the keys, without values} */
    @Override
    public String toString() {
        return "AssistantConfigOverride" + body.keySet();
    }
}
