package dev.callhook.payload;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code tts_config}: text to speech. Provider and voice are both required.
 *
 * <p>Immutable; each method returns a new value.
 *
 * @param body the JSON object that is sent
 */
public record TtsConfig(@JsonValue Map<String, @Nullable Object> body) {

    /**
     * Keeps unmodifiable copies of collections.
     *
     * @param body the JSON object that is sent
     */
    public TtsConfig {
        body = JsonBlock.copy(body);
    }

    /**
     * Returns the block for a voice.
     *
     * @param provider such as {@code elevenlabs}, {@code inworld}, {@code google}, {@code xai}, {@code voicedock}
     * @param voiceId the provider's id of the voice
     * @return the block
     */
    public static TtsConfig of(String provider, String voiceId) {
        return new TtsConfig(Map.of()).put("provider", provider).put("voice_id", voiceId);
    }

    /**
     * Sets {@code model}.
     *
     * @param model the provider's name of the model
     * @return the changed block
     */
    public TtsConfig model(String model) {
        return put("model", model);
    }

    /**
     * Sets {@code speed}.
     *
     * @param speed 0.5 to 2, for elevenlabs and inworld
     * @return the changed block
     */
    public TtsConfig speed(double speed) {
        return put("speed", speed);
    }

    /**
     * Sets any key, such as a provider's own.
     *
     * @param key the key on the wire
     * @param value anything that can be written as JSON
     * @return the changed block
     */
    public TtsConfig put(String key, @Nullable Object value) {
        return new TtsConfig(JsonBlock.with(body, key, value));
    }

    /** {@return the keys, without values} */
    @Override
    public String toString() {
        return "TtsConfig" + body.keySet();
    }
}
