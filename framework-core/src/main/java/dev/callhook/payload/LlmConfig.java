package dev.callhook.payload;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code llm_config}: the language model, what it is told, and its tools.
 *
 * <p>Immutable; each method returns a new value. Provider and model are required together; the platform's lists of both
 * change often, so they are free text.
 *
 * @param body the JSON object that is sent
 */
public record LlmConfig(@JsonValue Map<String, @Nullable Object> body) {

    /**
     * Keeps unmodifiable copies of collections.
     *
     * @param body the JSON object that is sent
     */
    public LlmConfig {
        body = JsonBlock.copy(body);
    }

    /**
     * Returns the block for a model.
     *
     * @param provider such as {@code openai}, {@code mistral}, {@code xai}, {@code google} or a realtime one
     * @param model the provider's name of the model
     * @return the block
     */
    public static LlmConfig of(String provider, String model) {
        return new LlmConfig(Map.of()).put("provider", provider).put("model", model);
    }

    /**
     * Sets {@code temperature}.
     *
     * @param temperature 0 to 2; the platform's default is 0.7
     * @return the changed block
     */
    public LlmConfig temperature(double temperature) {
        return put("temperature", temperature);
    }

    /**
     * Adds to {@code messages}.
     *
     * @param role see {@link MessageRole}
     * @param content what the model is told
     * @return the changed block
     */
    public LlmConfig message(String role, String content) {
        return new LlmConfig(JsonBlock.adding(body, "messages", JsonBlock.message(role, content)));
    }

    /**
     * Adds to {@code tools}.
     *
     * @param definition the definition of a tool, anything that is written as a JSON object
     * @return the changed block
     */
    public LlmConfig tool(Object definition) {
        return new LlmConfig(JsonBlock.adding(body, "tools", definition));
    }

    /**
     * Adds to {@code tools}.
     *
     * @param definitions the definitions of tools, such as those of the application's {@code @Tool} methods
     * @return the changed block
     */
    public LlmConfig tools(ToolDefinitions definitions) {
        LlmConfig config = this;
        for (ToolDefinition definition : definitions.all()) {
            config = config.tool(definition);
        }
        return config;
    }

    /**
     * Sets {@code voice}, for realtime providers only.
     *
     * @param voice the provider's name of the voice
     * @return the changed block
     */
    public LlmConfig voice(String voice) {
        return put("voice", voice);
    }

    /**
     * Sets {@code max_completion_tokens}, for openai and google.
     *
     * @param tokens 1 to 32768
     * @return the changed block
     */
    public LlmConfig maxCompletionTokens(int tokens) {
        return put("max_completion_tokens", tokens);
    }

    /**
     * Sets any key, such as a provider's own.
     *
     * @param key the key on the wire
     * @param value anything that can be written as JSON
     * @return the changed block
     */
    public LlmConfig put(String key, @Nullable Object value) {
        return new LlmConfig(JsonBlock.with(body, key, value));
    }

    /** {@return the keys, without values} */
    @Override
    public String toString() {
        return "LlmConfig" + body.keySet();
    }
}
