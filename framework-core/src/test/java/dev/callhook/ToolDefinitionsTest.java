package dev.callhook;

import static dev.callhook.SignedRequests.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.InvalidHandlerException;
import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolParam;
import dev.callhook.internal.json.WireJson;
import dev.callhook.payload.AssistantConfigOverride;
import dev.callhook.payload.AssistantRequestResponse;
import dev.callhook.payload.LlmConfig;
import dev.callhook.payload.ToolDefinition;
import dev.callhook.payload.ToolDefinitions;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The methods are the definitions: what the model is told of a tool is what the method takes. */
class ToolDefinitionsTest {

    private static final String TOOLS = json("[{'name':'book','description':'Books an appointment',"
            + "'parameters':{'type':'object','properties':{'day':{'type':'string','description':'The day',"
            + "'format':'date'},'guests':{'type':'integer','minimum':-2147483648,'maximum':2147483647,"
            + "'default':2},'note':{'type':'string'}},'required':['day']}},"
            + "{'name':'remind','description':'Sends a reminder','parameters':{'type':'object','properties':{}},"
            + "'async':true,'message':'I have sent it.'}");

    @Test
    void definesTheToolsOfTheApplication() throws Exception {
        WebhookDispatcher dispatcher =
                WebhookDispatcher.builder().handlers(new Desk()).unsigned().build();

        assertThat(written(dispatcher.toolDefinitions())).isEqualTo(TOOLS + "]");
    }

    @Test
    void givesAnAssistantRequestTheDefinitions() {
        PhoneLine line = PhoneLine.to(new Desk());

        assertThat(PhoneLine.await(line.send("{'type':'assistant-request'}")).text())
                .isEqualTo(json("{'assistant':{'llm_config':{'provider':'openai','model':'gpt-5.4-mini','tools':")
                        + TOOLS
                        + json(",{'type':'end_call'}]}}}"));
    }

    @Test
    void refusesToolsWithoutADescriptionWhereTheDefinitionsAreWanted() {
        class Undescribed {
            @Tool("book")
            void book() {}

            @AssistantRequest
            AssistantRequestResponse ringing(ToolDefinitions tools) {
                return AssistantRequestResponse.useDefault();
            }
        }

        assertThatThrownBy(() -> WebhookDispatcher.builder()
                        .handlers(new Undescribed())
                        .unsigned()
                        .build())
                .isInstanceOf(InvalidHandlerException.class)
                .hasMessageContaining("Undescribed.book() has no description, which its definition needs for the"
                        + " platform: say in @Tool(description = ...) what the tool does and when to use it");
    }

    @Test
    void refusesThemAlsoWhereTheDefinitionsAreOptional() {
        class Undescribed {
            @Tool("book")
            void book() {}

            @AssistantRequest
            AssistantRequestResponse ringing(Optional<ToolDefinitions> tools) {
                return AssistantRequestResponse.useDefault();
            }
        }

        assertThat(SignedRequests.problems(new Undescribed()))
                .containsExactly(
                        "Undescribed.book() has no description, which its definition needs for the platform: say"
                                + " in @Tool(description = ...) what the tool does and when to use it");
    }

    @Test
    void givesThemToWhoeverTakesThemAsOptional() {
        class Curious {
            @Tool(value = "book", description = "Books")
            String book(Optional<ToolDefinitions> tools) {
                return tools.orElseThrow().all().get(0).name().orElseThrow();
            }
        }

        assertThat(SignedRequests.to(new Curious()).tool("book", "{}"))
                .isEqualTo(SignedRequests.result("{'value':'book'}"));
    }

    private static String written(ToolDefinitions tools) throws Exception {
        return new String(new WireJson().write(tools), StandardCharsets.UTF_8);
    }

    private static final class Desk {

        @Tool(value = "book", description = "Books an appointment")
        String book(
                @ToolParam(description = "The day") LocalDate day,
                @ToolParam(defaultValue = "2") int guests,
                Optional<String> note) {
            return day + " " + guests + note.orElse("");
        }

        @Tool(value = "remind", description = "Sends a reminder", async = true, message = "I have sent it.")
        void remind() {}

        @AssistantRequest
        AssistantRequestResponse ringing(ToolDefinitions tools) {
            return AssistantRequestResponse.assistant(AssistantConfigOverride.of()
                    .llmConfig(LlmConfig.of("openai", "gpt-5.4-mini").tools(tools.and(ToolDefinition.endCall()))));
        }
    }
}
