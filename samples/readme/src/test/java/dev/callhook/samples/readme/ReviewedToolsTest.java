package dev.callhook.samples.readme;

import dev.callhook.WebhookDispatcher;
import dev.callhook.payload.ToolDefinitions;
import dev.callhook.testkit.ToolsFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README's file of tools. */
class ReviewedToolsTest {

    // [reviewed-tools]
    @Test
    void theModelIsToldWhatWasReviewed() {
        ToolDefinitions tools =
                WebhookDispatcher.builder().scan("com.acme.frontdesk").toolDefinitions();

        ToolsFile.at(Path.of("src/test/resources/tools.json")).assertMatches(tools);
    }
    // [/reviewed-tools]
}
