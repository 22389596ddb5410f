package dev.callhook.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.callhook.internal.json.WireJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToolDefinitionTest {

    private static final ToolDefinition FIND =
            ToolDefinition.function("find", "Finds a patient", Map.of("type", "object"));
    private static final ToolDefinition NOTE = ToolDefinition.function("note", "Notes it", Map.of("type", "object"));

    @Test
    void writesAFunctionInTheFlatForm() throws Exception {
        assertThat(json(FIND.url("https://hooks.tulip.example/tools")
                        .async(true)
                        .message("I look that up.")))
                .isEqualTo("{'name':'find','description':'Finds a patient','parameters':{'type':'object'},"
                        + "'url':'https://hooks.tulip.example/tools','async':true,'message':'I look that up.'}");
    }

    @Test
    void writesAFunctionInTheNestedForm() throws Exception {
        String nested = "{'type':'function','function':{'name':'find','description':'Finds a patient',"
                + "'parameters':{'type':'object'}},'server':{'url':'https://hooks.tulip.example/tools'},'async':true}";

        assertThat(json(FIND.url("https://hooks.tulip.example/tools")
                        .async(true)
                        .nested()))
                .isEqualTo(nested);
        assertThat(json(FIND.nested().url("https://hooks.tulip.example/tools").async(true)))
                .isEqualTo(nested);
        assertThat(FIND.nested().nested()).isEqualTo(FIND.nested());
        assertThat(FIND.nested().name()).contains("find");
    }

    @Test
    void writesThePlatformsOwnTools() throws Exception {
        assertThat(json(ToolDefinition.endCall())).isEqualTo("{'type':'end_call'}");
        assertThat(json(ToolDefinition.transferCall("+442079460333", "Emergencies")
                        .destination("+442079460334", "Complaints", "I put you through.")))
                .isEqualTo("{'type':'transfer_call','destinations':["
                        + "{'type':'number','number':'+442079460333','description':'Emergencies'},"
                        + "{'type':'number','number':'+442079460334','description':'Complaints',"
                        + "'message':'I put you through.'}]}");
        assertThat(ToolDefinition.endCall().nested()).isEqualTo(ToolDefinition.endCall());
        assertThat(ToolDefinition.endCall().name()).isEmpty();
    }

    @Test
    void addsDestinationsToTransfersOnly() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ToolDefinition.endCall().destination("+442079460333", "Emergencies"))
                .withMessage("only a transfer has destinations: start with transferCall(...)");
    }

    @Test
    void choosesAndAddsTools() throws Exception {
        ToolDefinitions tools = new ToolDefinitions(List.of(FIND, NOTE)).and(ToolDefinition.endCall());

        assertThat(tools.only("note").all()).containsExactly(NOTE);
        assertThat(tools.without("note").all()).containsExactly(FIND, ToolDefinition.endCall());
        assertThat(tools.url("https://hooks.tulip.example").all())
                .containsExactly(
                        FIND.url("https://hooks.tulip.example"),
                        NOTE.url("https://hooks.tulip.example"),
                        ToolDefinition.endCall());
        assertThat(tools.nested().all()).containsExactly(FIND.nested(), NOTE.nested(), ToolDefinition.endCall());
        assertThat(json(LlmConfig.of("openai", "gpt-5.4-mini").tools(tools.only("note"))))
                .isEqualTo("{'provider':'openai','model':'gpt-5.4-mini','tools':[" + json(NOTE) + "]}");
    }

    @Test
    void namesToolsThatAreNotThere() {
        ToolDefinitions tools = new ToolDefinitions(List.of(FIND, NOTE));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> tools.only("note", "fnd", "book"))
                .withMessage("there is no tool book, fnd: the tools are find, note");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tools.without("fnd"))
                .withMessage("there is no tool fnd: the tools are find, note");
    }

    @Test
    void refusesTwoToolsWithOneName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ToolDefinitions(List.of(FIND, NOTE)).and(FIND.nested()))
                .withMessage(
                        "two tools of one assistant have the name find: the platform calls them by name, so keep one");
    }

    private static String json(Object value) throws Exception {
        return new String(new WireJson().write(value), StandardCharsets.UTF_8).replace('"', '\'');
    }
}
