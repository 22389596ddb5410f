package dev.callhook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.Fixtures;
import dev.callhook.payload.WebhookPayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedBodyTest {

    private static final String NOT_STRICT = "the body is not strict JSON, see line \\d+, column \\d+";
    private static final String NOT_UTF8 = "the body is not valid UTF-8, see line \\d+, column \\d+";
    private static final String MESSAGE = "{\"message\":{\"type\":\"status-update\",\"x\":";

    private final PayloadReader reader = new PayloadReader(new WireJson(), oddity -> {});

    @Test
    void refusesAnEmptyBody() {
        for (String body : List.of("", " ", "\r\n\t  \n")) {
            assertThat(Refusal.of(body)).isEqualTo("the body is empty");
        }
    }

    @Test
    void refusesAFixtureThatIsCutAnywhere() {
        byte[] whole = Fixtures.text("34-end-of-call-report-outbound-voicemail")
                .replace("Sam", "Zoë 🙂")
                .strip()
                .getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            assertThat(Refusal.of(Arrays.copyOf(whole, length))).matches(NOT_STRICT + "|the body is empty|" + NOT_UTF8);
        }
        assertThat(Refusal.of(whole)).isEqualTo("accepted");
    }

    @Test
    void refusesBytesThatAreNotUtf8EvenInSkippedParts() {
        byte[] body = (MESSAGE + "1},\"skipped\":\"?\"}").getBytes(StandardCharsets.UTF_8);
        assertThat(Refusal.of(body)).isEqualTo("accepted");
        body[body.length - 3] = (byte) 0xe9;
        assertThat(Refusal.of(body)).isEqualTo("the body is not valid UTF-8, see line 1, column " + (body.length - 2));
    }

    @Test
    void refusesOtherEncodings() {
        assertThat(Refusal.of(body(StandardCharsets.UTF_16)))
                .isEqualTo("the body is not valid UTF-8, see line 1, column 1");
        for (String encoding : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
            assertThat(Refusal.of(body(Charset.forName(encoding)))).matches(NOT_STRICT);
        }
    }

    private static byte[] body(Charset encoding) {
        return (MESSAGE + "1}}").getBytes(encoding);
    }

    @Test
    void passesOverOneByteOrderMark() throws Exception {
        WebhookPayload payload = reader.read(("\ufeff" + MESSAGE + "\"é\"}}").getBytes(StandardCharsets.UTF_8));

        assertThat(payload.raw().text()).isEqualTo("{\"type\":\"status-update\",\"x\":\"é\"}");
        assertThat(payload.raw().get("x").orElseThrow().as(String.class)).isEqualTo("é");
        assertThat(Refusal.of("\ufeff")).isEqualTo("the body is empty");
        assertThat(Refusal.of("\ufeff\ufeff" + MESSAGE + "1}}")).matches(NOT_STRICT);
        assertThat(Refusal.of(" \ufeff" + MESSAGE + "1}}")).matches(NOT_STRICT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"message\":{\"type\":\"a\"},\"message\":{\"type\":\"b\"}}",
                "{\"message\":{\"type\":\"a\",\"type\":\"a\"}}",
                "{\"message\":{\"type\":\"a\",\"t\\u0079pe\":\"b\"}}",
                "{\"message\":{\"type\":\"a\",\"call\":{\"id\":\"1\",\"id\":\"1\"}}}",
                "{\"message\":{\"type\":\"a\",\"x\":[[{\"secret\":1,\"secret\":1}]]}}",
                "{\"message\":{\"type\":\"a\"},\"x\":{\"secret\":1,\"secret\":1}}",
                "[{\"secret\":1,\"secret\":1}]"
            })
    void refusesDuplicateKeysAtAnyDepth(String body) {
        assertThat(Refusal.of(body)).matches(NOT_STRICT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'secret'",
                "secret",
                "/* secret */ 1",
                "1 // secret\n",
                "# secret\n1",
                "NaN",
                "Infinity",
                "-Infinity",
                "01",
                "-01",
                "+1",
                ".5",
                "5.",
                "1e",
                "1e+",
                "0x1F",
                "--1",
                "1.2.3",
                "True",
                "nul",
                "nullx",
                "undefined",
                "\"a\u0000b\"",
                "\"a\nb\"",
                "\"a\tb\"",
                "\"a\u001fb\"",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"secret",
                "[1,]",
                "[,1]",
                "[1 2]",
                "{\"a\":1,}",
                "{a:1}",
                "{\"a\" 1}",
                "{\"a\"}",
                "{1:1}",
                "]",
                "",
                "\"a\" \"b\"",
                "1,,2"
            })
    void refusesWhatIsNotStrictJson(String value) {
        assertThat(Refusal.of(MESSAGE + value + "}}")).as("in the message").matches(NOT_STRICT);
        assertThat(Refusal.of("{\"message\":{\"type\":\"a\"},\"x\":" + value + "}"))
                .as("in a skipped part")
                .matches(NOT_STRICT);
        assertThat(Refusal.of("{\"message\":{\"type\":\"a\"},\"x\":[[" + value + "],{\"y\":" + value + "}]}"))
                .as("deep in a skipped part")
                .matches(NOT_STRICT + (value.isEmpty() ? "|accepted" : ""));
    }

    @Test
    void tellsThePlace() {
        assertThat(Refusal.of("{\"message\":\n  {\"type\":\n secret}}"))
                .isEqualTo("the body is not strict JSON, see line 3, column 2");
    }

    @Test
    void refusesAnythingAfterTheValue() {
        String body = MESSAGE + "1}}";
        for (String rest : List.of("{}", "[1]", "1", "null", "\"", "x", "}", "]", ",", "//", "\u0000", "'", "\ufeff")) {
            assertThat(Refusal.of(body + rest))
                    .isEqualTo("the body goes on after its JSON value, see line 1, column " + (body.length() + 1));
            assertThat(Refusal.of(body + "\n " + rest))
                    .isEqualTo("the body goes on after its JSON value, see line 2, column 2");
        }
        assertThat(Refusal.of(body + " \r\n\t")).isEqualTo("accepted");
    }

    @Test
    void neverThrowsAnythingElseWhateverTheBodyIs() {
        byte[] whole = Fixtures.bytes("12-tool-calls-multiple");
        Random random = new Random(20260504);
        for (int i = 0; i < 20_000; i++) {
            byte[] body = whole.clone();
            for (int change = 0; change <= random.nextInt(3); change++) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            assertThat(Refusal.of(body)).isNotBlank().doesNotContain("+44", "Unexpected", "jackson");
        }
    }
}
