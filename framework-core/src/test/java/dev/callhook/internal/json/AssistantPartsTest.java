package dev.callhook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.Fixtures;
import dev.callhook.payload.Assistant;
import dev.callhook.payload.RawJson;
import dev.callhook.payload.WebhookPayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one pass over a body shows what a lazy reader of the assistant finds. */
class AssistantPartsTest {

    private final List<AssistantParts> shown = new ArrayList<>();
    private final PayloadReader reader = new PayloadReader(new WireJson(), odd -> {}).showing(shown::add);

    static List<String> fixtures() {
        return Fixtures.ALL;
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void showsThePartsOfEveryPayload(String name) throws Exception {
        assertShown(Fixtures.bytes(name));
    }

    @Test
    void isTriedWithPayloadsThatHaveThem() throws Exception {
        for (String name : Fixtures.ALL) {
            reader.read(Fixtures.bytes(name));
        }

        assertThat(shown.stream().filter(parts -> parts.tools() != null)).hasSizeGreaterThan(3);
        assertThat(shown.stream().filter(parts -> parts.analysisPlan() != null)).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'llm_config':{}}",
                "{'llm_config':null,'analysis_plan':7}",
                "{'llm_config':[{'tools':[1]}],'tools':[2]}",
                "{'llm_config':{'tools':'many'},'analysis_plan':[1]}",
                "{'a':{'llm_config':{'tools':[1]}},'llm_config':{'x':{'tools':[2]},'tools' : [ 3 ] ,'y':[4]},'z':1}",
                "{'llm_config':{'tools':{'tools':[1]}},'analysis_plan':{'analysis_plan':{'é':'\\u00e9'}}}"
            })
    void showsThemWhereverTheyLie(String assistant) throws Exception {
        assertShown(("{'before':{'assistant':{'llm_config':{'tools':[9]}}},'message':{'assistant':" + assistant
                        + " ,'type':'status-update','messages':[{'assistant':{'llm_config':{'tools':[8]}}}]}}")
                .replace('\'', '"')
                .getBytes(StandardCharsets.UTF_8));
    }

    private void assertShown(byte[] body) throws MalformedPayloadException {
        WebhookPayload payload = reader.read(body);

        Optional<Assistant> assistant = Optional.ofNullable(payload.assistant());
        assertThat(shown).hasSize(1);
        assertThat(Optional.ofNullable(shown.get(0).tools()))
                .isEqualTo(assistant
                        .flatMap(Assistant::llmConfig)
                        .flatMap(model -> model.get("tools"))
                        .filter(AssistantPartsTest::isStructure));
        assertThat(Optional.ofNullable(shown.get(0).analysisPlan()))
                .isEqualTo(assistant.flatMap(Assistant::analysisPlan).filter(AssistantPartsTest::isStructure));
    }

    private static boolean isStructure(RawJson value) {
        return value.text().startsWith("{") || value.text().startsWith("[");
    }
}
