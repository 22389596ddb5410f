package dev.callhook.payload;

import java.util.Optional;

/**
 * The configuration of the assistant that holds the call, as the platform resolved it.
 *
 * <p>It is a view on the JSON: nothing of it is parsed before somebody asks, since it is the largest part of most
 * deliveries. Every member is optional, and a first message or the like of another type reads as absent; on realtime
 * assistants {@code stt_config} and {@code tts_config} may be null.
 *
 * @param raw the {@code assistant} object
 */
public record Assistant(RawJson raw) {

    /**
     * Returns {@code metadata}: the free-form object that the application returned in its assistant-request.
     *
     * @return the metadata
     */
    public Optional<RawJson> metadata() {
        return raw.get("metadata");
    }

    /**
     * Returns {@code llm_config}: provider, model, messages and tools.
     *
     * @return the block
     */
    public Optional<RawJson> llmConfig() {
        return raw.get("llm_config");
    }

    /**
     * Returns {@code stt_config}: speech to text.
     *
     * @return the block
     */
    public Optional<RawJson> sttConfig() {
        return raw.get("stt_config");
    }

    /**
     * Returns {@code tts_config}: text to speech.
     *
     * @return the block
     */
    public Optional<RawJson> ttsConfig() {
        return raw.get("tts_config");
    }

    /**
     * Returns {@code analysis_plan}: what is extracted from the call after its end.
     *
     * @return the block
     */
    public Optional<RawJson> analysisPlan() {
        return raw.get("analysis_plan");
    }

    /**
     * Returns {@code first_message}: what the assistant says first.
     *
     * @return the text
     */
    public Optional<String> firstMessage() {
        return read("first_message", String.class);
    }

    /**
     * Returns {@code max_duration_seconds}: after this time the platform ends the call.
     *
     * @return seconds
     */
    public Optional<Integer> maxDurationSeconds() {
        return read("max_duration_seconds", Integer.class);
    }

    /**
     * Returns {@code autonomous_silence_handling}.
     *
     * @return whether it is on
     */
    public Optional<Boolean> autonomousSilenceHandling() {
        return read("autonomous_silence_handling", Boolean.class);
    }

    /**
     * Returns {@code voicemail_detection}, which is for outbound calls.
     *
     * @return whether it is on
     */
    public Optional<Boolean> voicemailDetection() {
        return read("voicemail_detection", Boolean.class);
    }

    /**
     * Returns {@code voicemail_message}: what is left on a voicemail.
     *
     * @return the text; empty means that the platform hangs up silently
     */
    public Optional<String> voicemailMessage() {
        return read("voicemail_message", String.class);
    }

    /**
     * Returns {@code business_name}.
     *
     * @return the name
     */
    public Optional<String> businessName() {
        return read("business_name", String.class);
    }

    /**
     * Returns any member, also one that the application added in its assistant-request: the platform echoes those.
     *
     * @param key the member's name
     * @return the member
     */
    public Optional<RawJson> get(String key) {
        return raw.get(key);
    }

    private <T> Optional<T> read(String key, Class<T> type) {
        try {
            return raw.get(key).map(value -> value.as(type));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // another type reads as absent here as everywhere in a payload
        }
    }
}
