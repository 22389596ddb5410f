package dev.callhook.testkit.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolParam;
import dev.callhook.testkit.SamplePayloads;
import dev.callhook.testkit.json.KitJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is masked for its name, of a tool without any mark. */
class NamedMaskTest {

    enum Mood {
        CALM,
        ANGRY
    }

    record Login(String user, String password, Mood caller, List<String> phones, Map<String, String> keys) {}

    record Credential(String user, String rest) {}

    static final class Desk {

        @Tool("login")
        int login(String password, @ToolParam("api_key") String apiKey, int pin, Map<String, Object> more) {
            return pin;
        }

        @Tool("typed")
        String typed(Login login, Credential credential) {
            return login + credential.user();
        }
    }

    private static JsonNode arguments(String tool, Map<String, Object> arguments) {
        RecordedDelivery recorded =
                Recording.with(DeliveryRecorder.keeping(1), new Desk()).of(SamplePayloads.toolCall(tool, arguments));
        return KitJson.object(recorded.body()).at("/message/tool_call_list/0/function/arguments");
    }

    /** Which number of fiction it becomes depends on the numbers that came before. */
    private static String anyNumber(String text) {
        return text.replaceAll("442079460\\d{3}", "442079460000");
    }

    private static String more(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(Map.of(name, value));
        more.put("note", "shown");
        JsonNode kept = arguments("login", Map.of("more", more)).get("more");
        assertThat(kept.get("note").asText()).isEqualTo("shown");
        return anyNumber(kept.get(name).toString());
    }

    @Test
    void masksSecretsAmongArguments() {
        JsonNode kept = arguments(
                "login",
                Map.of(
                        "password",
                        "PRIVATE",
                        "api_key",
                        "PRIVATE",
                        "pin",
                        4711,
                        "token",
                        List.of("PRIVATE", 4711),
                        "more",
                        Map.of("a", List.of(Map.of("auth_token", "PRIVATE", "pin_code", 4711, "b", "shown")))));

        assertThat(kept.toString()).doesNotContain("PRIVATE", "4711");
        assertThat(kept.at("/password").asText()).isEqualTo("***");
        assertThat(kept.at("/pin").toString()).isEqualTo("0");
        assertThat(kept.at("/more/a/0").toString())
                .contains("\"auth_token\":\"***\"", "\"pin_code\":0", "\"b\":\"shown\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clientSecret",
                "Password2",
                "passwd",
                "passcode",
                "x-api-key",
                "accessToken",
                "PIN",
                "cardPin",
                "card_cvv",
                "otp"
            })
    void masksWhatIsCalledASecret(String name) {
        assertThat(more(name, "PRIVATE")).isEqualTo("\"***\"");
        assertThat(more(name, Map.of("a", "PRIVATE"))).isEqualTo("{\"a\":\"***\"}");
        assertThat(more(name, 4711)).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shopping", "spin", "hotel", "automobile", "telling", "phone_type", "numbering"})
    void leavesOtherNames(String name) {
        assertThat(more(name, "12 34 56 78")).isEqualTo("\"12 34 56 78\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phone",
                "number",
                "mobile",
                "tel",
                "telephone",
                "fax",
                "whatsapp",
                "caller",
                "phone_number",
                "callerNumber",
                "workTel",
                "caller_id",
                "phone2"
            })
    void masksNumbersByTheirNameHoweverTheyAreWritten(String name) {
        for (String number : List.of("12 34 56 78", "0612_345_678", "06: 12 34 56 78", "one two")) {
            assertThat(more(name, number)).isEqualTo("\"+442079460000\"");
        }
        assertThat(more(name, 12345678)).isEqualTo("0");
        assertThat(more(name, 31612345678L)).isEqualTo("442079460000");
        assertThat(more(name, List.of("12345678"))).isEqualTo("[\"+442079460000\"]");
        assertThat(more(name, Map.of("local", "12 34 56 78"))).isEqualTo("{\"local\":\"***\"}");
        assertThat(more(name, true)).isEqualTo("true");
        assertThat(more(name, "")).isEqualTo("\"\"");
    }

    @Test
    void looksIntoJsonInATextOfAnArgument() {
        assertThat(more("body", "{\"password\": \"PRIVATE\"}")).isEqualTo("\"{\\\"password\\\":\\\"***\\\"}\"");
        assertThat(more("body", "{\"a\": \"shown\"}")).isEqualTo("\"{\\\"a\\\": \\\"shown\\\"}\"");
    }

    @Test
    void masksTypedArgumentsSoThatTheyAreStillRead() {
        Login login = new Login("anna", "PRIVATE", Mood.ANGRY, List.of("12 34 56 78"), Map.of("token", "PRIVATE"));
        JsonNode kept =
                arguments("typed", Map.of("login", login, "credential", Map.of("user", "b", "rest", "PRIVATE")));

        assertThat(anyNumber(kept.get("login").toString()))
                .isEqualTo("{\"user\":\"anna\",\"password\":\"***\",\"caller\":\"CALM\","
                        + "\"phones\":[\"+442079460000\"],\"keys\":{\"token\":\"***\"}}");
        assertThat(kept.get("credential").toString()).doesNotContain("PRIVATE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ring +31,6,1234,5678 | ring +442079460000",
                "ring +45_12_34_56_78 | ring +442079460000",
                "ring +45:12345678 now | ring +442079460000 now",
                "+31612345678_12 | +442079460000_12",
                "+31612345678, 2 persons | +442079460000, 2 persons",
                "2026-05-03T09:30+02:00, 11:30:00 | 2026-05-03T09:30+02:00, 11:30:00",
                "09:30+02:00, 2026 | 09:30+02:00, 2026",
            })
    void findsNumbersAfterAPlusInAnyText(String text, String masked) {
        assertThat(more("remark", text)).isEqualTo("\"" + masked + "\"");
    }
}
