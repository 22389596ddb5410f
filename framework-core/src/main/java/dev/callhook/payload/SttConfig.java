package dev.callhook.payload;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code stt_config}: speech to text. Provider, model and language are all required.
 *
 * <p>Immutable; each method returns a new value.
 *
 * @param body the JSON object that is sent
 */
public record SttConfig(@JsonValue Map<String, @Nullable Object> body) {

    /**
     * Keeps unmodifiable copies of collections.
     *
     * @param body the JSON object that is sent
     */
    public SttConfig {
        body = JsonBlock.copy(body);
    }

    /**
     * Returns the block for a recogniser.
     *
     * @param provider such as {@code deepgram}, {@code elevenlabs}, {@code gladia}, {@code mistral}, {@code google}
     * @param model the provider's name of the model
     * @param language a language code, or {@code multi}
     * @return the block
     */
    public static SttConfig of(String provider, String model, String language) {
        return new SttConfig(Map.of())
                .put("provider", provider)
                .put("model", model)
                .put("language", language);
    }

    /**
     * Sets {@code keyterms}, for deepgram: words that the recogniser should expect.
     *
     * @param terms the words
     * @return the changed block
     */
    public SttConfig keyterms(List<String> terms) {
        return put("keyterms", List.copyOf(terms));
    }

    /**
     * Sets any key, such as a provider's own.
     *
     * @param key the key on the wire
     * @param value anything that can be written as JSON
     * @return the changed block
     */
    public SttConfig put(String key, @Nullable Object value) {
        return new SttConfig(JsonBlock.with(body, key, value));
    }

    /** {@return the keys, without values} */
    @Override
    public String toString() {
        return "SttConfig" + body.keySet();
    }
}
