package dev.callhook.samples.readme;

import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolParam;
import dev.callhook.payload.AssistantConfigOverride;
import dev.callhook.payload.AssistantRequestResponse;
import dev.callhook.payload.LlmConfig;
import dev.callhook.payload.ToolDefinition;
import dev.callhook.payload.ToolDefinitions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The README's tool that is its own definition. */
final class Definitions {

    private static final String PROMPT = "You answer the phone of a dentist.";

    enum Treatment {
        CHECK_UP,
        CLEANING
    }

    // [definitions]
    @Tool(value = "find_slots", description = "Finds free slots of a day", message = "One moment, I look.")
    List<String> findSlots(@ToolParam(description = "The day") LocalDate day, Optional<Treatment> treatment) {
        return List.of("09:30", "11:00");
    }

    @AssistantRequest
    AssistantRequestResponse greet(ToolDefinitions tools) {
        LlmConfig model = LlmConfig.of("openai", "gpt-5.4-mini")
                .message("system", PROMPT)
                .tools(tools.and(ToolDefinition.endCall()));
        return AssistantRequestResponse.savedAssistant("6a77d9e1-5b0c-4f7a-9a35-2e4c81d0f9b6")
                .override(AssistantConfigOverride.of().llmConfig(model));
    }
    // [/definitions]
}
