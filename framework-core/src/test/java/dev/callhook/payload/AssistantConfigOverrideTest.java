package dev.callhook.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callhook.internal.json.WireJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssistantConfigOverrideTest {

    private static final Map<String, Object> SCHEMA = Map.of("type", "object");

    @Test
    void writesEveryKeyThatThePlatformKnows() throws Exception {
        AssistantConfigOverride config = AssistantConfigOverride.of()
                .firstMessage("Tulip Dental, how can I help?")
                .llmConfig(LlmConfig.of("openai", "gpt-5.4-mini"))
                .sttConfig(SttConfig.of("deepgram", "nova-3", "en"))
                .ttsConfig(TtsConfig.of("elevenlabs", "voice-7Qx2"))
                .maxDurationSeconds(420)
                .analysisPlan(AnalysisPlan.of(SCHEMA))
                .autonomousSilenceHandling(true)
                .silenceTimeoutSeconds(8)
                .voicemailDetection(false)
                .voicemailMessage("We call back.")
                .businessName("Tulip Dental")
                .metadata(Map.of("patient_ref", "P-20417"))
                .webhook("https://hooks.tulip.example", "s3cret", List.of(EventType.TOOL_CALLS))
                .speechConfig(Map.of("end_call_phrases", List.of("bye")));

        assertThat(json(config))
                .isEqualTo("{\"first_message\":\"Tulip Dental, how can I help?\","
                        + "\"llm_config\":{\"provider\":\"openai\",\"model\":\"gpt-5.4-mini\"},"
                        + "\"stt_config\":{\"provider\":\"deepgram\",\"model\":\"nova-3\",\"language\":\"en\"},"
                        + "\"tts_config\":{\"provider\":\"elevenlabs\",\"voice_id\":\"voice-7Qx2\"},"
                        + "\"max_duration_seconds\":420,\"analysis_plan\":{\"structured_data_plan\":{\"enabled\":true,"
                        + "\"schema\":{\"type\":\"object\"}}},\"autonomous_silence_handling\":true,"
                        + "\"silence_timeout_seconds\":8,\"voicemail_detection\":false,"
                        + "\"voicemail_message\":\"We call back.\",\"business_name\":\"Tulip Dental\","
                        + "\"metadata\":{\"patient_ref\":\"P-20417\"},\"webhook_url\":\"https://hooks.tulip.example\","
                        + "\"webhook_secret\":\"s3cret\",\"webhook_events\":[\"tool-calls\"],"
                        + "\"speech_config\":{\"end_call_phrases\":[\"bye\"]}}");
    }

    @Test
    void writesNullWhereNullHasAMeaning() throws Exception {
        assertThat(json(AssistantConfigOverride.of()
                        .voicemailMessage(null)
                        .businessName(null)
                        .sttConfig(null)
                        .ttsConfig(null)
                        .put("nothing", null)))
                .isEqualTo("{\"voicemail_message\":null,\"business_name\":null,\"stt_config\":null,"
                        + "\"tts_config\":null,\"nothing\":null}");
    }

    @Test
    void writesALanguageModelWithItsMessagesAndTools() throws Exception {
        LlmConfig config = LlmConfig.of("xai_realtime", "grok")
                .temperature(0.4)
                .message("system", "Be brief.")
                .message("user", "Hi")
                .tool(Map.of("type", "end_call"))
                .tool(new Tool("book", true))
                .voice("ara")
                .maxCompletionTokens(500)
                .put("turn_detection", Map.of("threshold", 0.5));

        assertThat(json(config))
                .isEqualTo("{\"provider\":\"xai_realtime\",\"model\":\"grok\",\"temperature\":0.4,\"messages\":["
                        + "{\"role\":\"system\",\"content\":\"Be brief.\"},{\"role\":\"user\",\"content\":\"Hi\"}],"
                        + "\"tools\":[{\"type\":\"end_call\"},{\"name\":\"book\",\"async\":true}],\"voice\":\"ara\","
                        + "\"max_completion_tokens\":500,\"turn_detection\":{\"threshold\":0.5}}");
    }

    @Test
    void writesSpeechBothWays() throws Exception {
        assertThat(json(SttConfig.of("deepgram", "nova-3", "multi")
                        .keyterms(List.of("Tulip", "hygienist"))
                        .put("endpointing", 300)))
                .isEqualTo("{\"provider\":\"deepgram\",\"model\":\"nova-3\",\"language\":\"multi\","
                        + "\"keyterms\":[\"Tulip\",\"hygienist\"],\"endpointing\":300}");
        assertThat(json(TtsConfig.of("elevenlabs", "v1")
                        .model("eleven_flash_v2_5")
                        .speed(1.25)
                        .put("style", 0)))
                .isEqualTo("{\"provider\":\"elevenlabs\",\"voice_id\":\"v1\",\"model\":\"eleven_flash_v2_5\","
                        + "\"speed\":1.25,\"style\":0}");
    }

    @Test
    void writesAnAnalysisPlanWithItsMessages() throws Exception {
        AnalysisPlan plan = AnalysisPlan.of(SCHEMA)
                .message("system", "Fill in {{schema}}")
                .minMessagesThreshold(3)
                .message("user", "{{transcript}}")
                .put("new", true);

        assertThat(json(plan))
                .isEqualTo("{\"structured_data_plan\":{\"enabled\":true,\"schema\":{\"type\":\"object\"},\"messages\":["
                        + "{\"role\":\"system\",\"content\":\"Fill in {{schema}}\"},"
                        + "{\"role\":\"user\",\"content\":\"{{transcript}}\"}]},"
                        + "\"min_messages_threshold\":3,\"new\":true}");
    }

    @Test
    void replacesAKeyInItsPlace() throws Exception {
        assertThat(json(AssistantConfigOverride.of()
                        .firstMessage("a")
                        .businessName("b")
                        .firstMessage("c")))
                .isEqualTo("{\"first_message\":\"c\",\"business_name\":\"b\"}");
    }

    @Test
    void keepsWhatItHasWhateverHappensToTheGivenCollections() throws Exception {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("a", 1));
        List<String> terms = new ArrayList<>(List.of("Tulip"));
        AssistantConfigOverride config = new AssistantConfigOverride(body);
        SttConfig stt = new SttConfig(Map.of()).keyterms(terms);
        body.put("b", 2);
        terms.clear();

        assertThat(json(config)).isEqualTo("{\"a\":1}");
        assertThat(json(stt)).isEqualTo("{\"keyterms\":[\"Tulip\"]}");
        assertThatThrownBy(() -> config.body().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> stt.body().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void leavesTheValueItWasMadeFromAsItWas() throws Exception {
        LlmConfig one = LlmConfig.of("openai", "m").message("system", "a");
        LlmConfig two = one.message("user", "b");

        assertThat(json(one)).doesNotContain("\"b\"");
        assertThat(json(two)).contains("\"a\"", "\"b\"");
    }

    @Test
    void showsKeysOnly() {
        assertThat(AssistantConfigOverride.of().webhook("https://x", "s3cret", List.of()))
                .hasToString("AssistantConfigOverride[webhook_url, webhook_secret, webhook_events]");
        assertThat(LlmConfig.of("openai", "m").message("system", "secret"))
                .hasToString("LlmConfig[provider, model, messages]");
        assertThat(SttConfig.of("a", "b", "c")).hasToString("SttConfig[provider, model, language]");
        assertThat(TtsConfig.of("a", "b")).hasToString("TtsConfig[provider, voice_id]");
        assertThat(AnalysisPlan.of(SCHEMA)).hasToString("AnalysisPlan[structured_data_plan]");
    }

    private record Tool(String name, boolean async) {}

    private static String json(Object value) throws Exception {
        return new String(new WireJson().write(value), StandardCharsets.UTF_8);
    }
}
