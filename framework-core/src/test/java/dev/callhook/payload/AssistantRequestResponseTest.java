package dev.callhook.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callhook.internal.json.WireJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssistantRequestResponseTest {

    private static final String LOST = ": it replaces the whole block on the platform, so what the saved assistant had"
            + " there is lost for this call";

    @Test
    void isAnEmptyObjectForTheDefault() throws Exception {
        assertThat(json(AssistantRequestResponse.useDefault())).isEqualTo("{}");
    }

    @Test
    void namesASavedAssistantAndItsChanges() throws Exception {
        AssistantRequestResponse response = AssistantRequestResponse.savedAssistant("6a77d9e1")
                .override(AssistantConfigOverride.of().firstMessage("Welcome back!"))
                .maxDurationSeconds(300);

        assertThat(json(response))
                .isEqualTo("{\"assistant_id\":\"6a77d9e1\",\"assistant_override\":{\"first_message\":"
                        + "\"Welcome back!\"},\"max_duration_seconds\":300}");
    }

    @Test
    void describesAWholeAssistant() throws Exception {
        assertThat(json(AssistantRequestResponse.assistant(
                        AssistantConfigOverride.of().metadata(new Ref("P-20417", null)))))
                .isEqualTo("{\"assistant\":{\"metadata\":{\"patient\":\"P-20417\",\"clinic\":null}}}");
    }

    @Test
    void keepsWhatIsConfiguredStepByStep() throws Exception {
        AssistantRequestResponse saved = AssistantRequestResponse.savedAssistant("a1")
                .metadata(Map.of("id", 7))
                .override(AssistantConfigOverride.of().firstMessage("Hello"))
                .override(AssistantConfigOverride.of().firstMessage("Welcome back"))
                .analysis(AnalysisPlan.of(Map.of("type", "object")));
        AssistantRequestResponse inline = AssistantRequestResponse.assistant(
                        AssistantConfigOverride.of().firstMessage("Hello"))
                .metadata(Map.of("id", 7));

        assertThat(json(saved))
                .isEqualTo("{\"assistant_id\":\"a1\",\"assistant_override\":{\"metadata\":{\"id\":7},"
                        + "\"first_message\":\"Welcome back\",\"analysis_plan\":{\"structured_data_plan\":"
                        + "{\"enabled\":true,\"schema\":{\"type\":\"object\"}}}}}");
        assertThat(json(inline)).isEqualTo("{\"assistant\":{\"first_message\":\"Hello\",\"metadata\":{\"id\":7}}}");
    }

    @Test
    void configuresNoAssistantThatIsNotThere() {
        assertThatThrownBy(
                        () -> AssistantRequestResponse.reject("We are closed.").metadata(Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a rejected call has no assistant: start with another answer");
        assertThatThrownBy(() -> AssistantRequestResponse.useDefault()
                        .put("assistant", Map.of())
                        .analysis(Ref.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("assistant was put as a value of its own: make it an AssistantConfigOverride");
    }

    @Test
    void rejectsACallInSpokenWords() throws Exception {
        assertThat(json(AssistantRequestResponse.reject("Wir haben geschlossen – café \"zu\"")))
                .isEqualTo("{\"error\":\"Wir haben geschlossen – café \\\"zu\\\"\"}");
    }

    @Test
    void sendsKeysThatItDoesNotKnow() throws Exception {
        assertThat(json(AssistantRequestResponse.useDefault()
                        .put("trace", Map.of("id", 7))
                        .put("nothing", null)))
                .isEqualTo("{\"trace\":{\"id\":7},\"nothing\":null}");
    }

    @Test
    void refusesBlankTexts() {
        assertThatThrownBy(() -> AssistantRequestResponse.savedAssistant(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the id of the saved assistant is blank");
        assertThatThrownBy(() -> AssistantRequestResponse.reject("\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the text is blank: say what the caller shall hear");
    }

    @Test
    void refusesALongestDurationOfNothing() {
        for (int seconds : new int[] {0, -1, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> AssistantRequestResponse.useDefault().maxDurationSeconds(seconds))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("maxDurationSeconds must be more than 0: " + seconds);
        }
    }

    @Test
    void refusesAnOverrideWithoutASavedAssistant() {
        AssistantConfigOverride config = AssistantConfigOverride.of();
        for (AssistantRequestResponse response : List.of(
                AssistantRequestResponse.useDefault(),
                AssistantRequestResponse.assistant(config),
                AssistantRequestResponse.reject("Closed."))) {
            assertThatThrownBy(() -> response.override(config))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("an override needs a saved assistant: start with savedAssistant(id)");
        }
    }

    @Test
    void warnsOfBlocksThatWouldDropWhatTheSavedOneHad() {
        AssistantConfigOverride half = AssistantConfigOverride.of()
                .llmConfig(new LlmConfig(Map.of()).message("system", "Be brief."))
                .ttsConfig(new TtsConfig(Map.of()).put("voice_id", "v1"));

        assertThat(AssistantRequestResponse.savedAssistant("a1").override(half).warnings())
                .containsExactly(
                        "assistant_override.llm_config has no provider, model, tools" + LOST,
                        "assistant_override.tts_config has no provider" + LOST);
        assertThat(AssistantRequestResponse.assistant(half).warnings())
                .containsExactly(
                        "assistant.llm_config has no provider, model, tools" + LOST,
                        "assistant.tts_config has no provider" + LOST);
    }

    @Test
    void warnsOfBlocksThatAreGivenAsMaps() {
        AssistantConfigOverride config = AssistantConfigOverride.of()
                .put("llm_config", Map.of("provider", "openai", "model", "m"))
                .put("tts_config", Map.of());

        assertThat(AssistantRequestResponse.assistant(config).warnings())
                .containsExactly(
                        "assistant.llm_config has no tools" + LOST,
                        "assistant.tts_config has no provider, voice_id" + LOST);
    }

    @Test
    void warnsOfNothingWhereAllIsWell() {
        AssistantConfigOverride whole = AssistantConfigOverride.of()
                .firstMessage("Hi")
                .llmConfig(LlmConfig.of("openai", "m").tool(Map.of("type", "end_call")))
                .ttsConfig(TtsConfig.of("elevenlabs", "v1"));

        assertThat(AssistantRequestResponse.assistant(whole).warnings()).isEmpty();
        assertThat(AssistantRequestResponse.assistant(whole.ttsConfig(null)).warnings())
                .isEmpty();
        assertThat(AssistantRequestResponse.useDefault().warnings()).isEmpty();
    }

    @Test
    void changesNoValueThatIsOutAlready() throws Exception {
        AssistantRequestResponse saved = AssistantRequestResponse.savedAssistant("a1");
        saved.maxDurationSeconds(60);

        assertThat(json(saved)).isEqualTo("{\"assistant_id\":\"a1\"}");
        assertThatThrownBy(() -> saved.body().put("x", 1)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void showsItsKeysOnly() {
        assertThat(AssistantRequestResponse.reject("We are closed.")).hasToString("AssistantRequestResponse[error]");
    }

    private record Ref(String patient, String clinic) {}

    private static String json(Object value) throws Exception {
        return new String(new WireJson().write(value), StandardCharsets.UTF_8);
    }

    @Test
    void rejectsOnPurposeOnly() {
        assertThatThrownBy(() -> AssistantRequestResponse.useDefault().put("error", "NullPointerException"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("error rejects the call and is read to the caller: use reject(text)");
    }
}
