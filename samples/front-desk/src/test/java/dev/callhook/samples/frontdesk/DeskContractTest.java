package dev.callhook.samples.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.callhook.WebhookDispatcher;
import dev.callhook.testkit.ToolsFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the desk tells the platform of its tools, and asks of its analysis, is made of its methods and records. */
class DeskContractTest {

    private static final Schema METASCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    @TempDir
    Path folder;

    @Test
    void tellsTheAssistantOfEachToolAndAsksForAnEnquiry() throws Exception {
        JsonNode assistant = assistant();

        List<String> tools = new ArrayList<>();
        assistant
                .at("/llm_config/tools")
                .forEach(tool ->
                        tools.add(tool.path("name").asText(tool.path("type").asText())));
        assertThat(tools)
                .containsExactly(
                        "book_appointment",
                        "list_free_slots",
                        "find_contact",
                        "leave_note",
                        "quote_price",
                        "transfer_call",
                        "end_call");
        assertThat(assistant.at("/analysis_plan/structured_data_plan").toString())
                .isEqualTo("{\"enabled\":true,\"schema\":{\"type\":\"object\",\"properties\":{\"reason\":{\"type\":"
                        + "\"string\",\"description\":\"Why the caller rang, in a few words\"},\"urgent\":{\"type\":"
                        + "\"boolean\",\"description\":\"Whether somebody should look at it today\"},\"followUp\":"
                        + "{\"type\":\"string\",\"description\":\"What was promised to the caller, if anything was\"}},"
                        + "\"required\":[\"reason\",\"urgent\"]}}");
    }

    /** A change of a method is a change of this file, which is reviewed. */
    @Test
    void tellsTheModelWhatWasReviewed() {
        ToolsFile.at(Path.of("src/test/resources/tools.json"))
                .assertMatches(WebhookDispatcher.builder()
                        .scan("dev.callhook.samples.frontdesk")
                        .toolDefinitions());
    }

    @Test
    void writesSchemasThatAValidatorTakes() throws Exception {
        JsonNode assistant = assistant();
        List<JsonNode> schemas = assistant.findValues("parameters");
        schemas.add(assistant.at("/analysis_plan/structured_data_plan/schema"));

        assertThat(schemas).hasSize(6);
        for (JsonNode schema : schemas) {
            assertThat(METASCHEMA.validate(schema)).as(schema.toString()).isEmpty();
        }
    }

    private JsonNode assistant() throws Exception {
        try (RunningDesk desk = RunningDesk.at(RunningDesk.MONDAY_AT_TEN, folder)) {
            return new ObjectMapper().valueToTree(desk.assistantFor("+442079460101"));
        }
    }
}
