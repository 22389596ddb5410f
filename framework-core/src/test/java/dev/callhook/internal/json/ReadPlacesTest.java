package dev.callhook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.payload.WebhookPayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The places of a body that are read while it is checked are checked as strictly as those that are only passed. */
class ReadPlacesTest {

    private static final String NOT_STRICT = "the body is not strict JSON, see line \\d+, column \\d+";
    private static final String CALL =
            "{\"message\":{\"tool_call_list\":[{\"id\":\"t1\",\"function\":{\"arguments\":?}}],"
                    + "\"type\":\"tool-calls\"}}";
    private static final String REPORT = "{\"message\":{\"analysis\":?,\"type\":\"end-of-call-report\"}}";
    private static final List<String> PLACES = List.of(
            "{\"message\":{\"type\":?}}",
            "{\"message\":{\"timestamp\":?,\"type\":\"a\"}}",
            "{\"message\":{\"call\":?,\"type\":\"a\"}}",
            "{\"message\":{\"call\":{\"id\":?,\"status\":\"ended\"},\"type\":\"a\"}}",
            "{\"message\":{\"call\":{\"status\":?,\"id\":\"c1\"},\"type\":\"a\"}}",
            "{\"message\":{\"customer\":{\"number\":?},\"type\":\"a\"}}",
            "{\"message\":{\"assistant\":{\"llm_config\":{\"tools\":?}},\"type\":\"a\"}}",
            "{\"message\":{\"tool_call_list\":[{},?],\"type\":\"tool-calls\"}}",
            "{\"message\":{\"tool_call_list\":[{\"function\":{\"name\":?}}],\"type\":\"tool-calls\"}}",
            "{\"message\":{\"duration_seconds\":?,\"type\":\"end-of-call-report\"}}",
            "{\"message\":{\"messages\":[{\"content\":?}],\"type\":\"end-of-call-report\"}}",
            CALL,
            REPORT);

    private final List<String> oddities = new ArrayList<>();
    private final PayloadReader reader = new PayloadReader(new WireJson(), oddities::add).readingTranscripts(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'secret'",
                "NaN",
                "01",
                "5.",
                "1e+",
                "1.2.3",
                "nul",
                "nullx",
                "\"a\u0000b\"",
                "\"a\nb\"",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"secret",
                "\"secret\\",
                "[1,]",
                "{\"a\":1,\"a\":2}",
                "{\"a\" 1}",
                "]",
                "",
                "1,,2"
            })
    void areRefusedIfTheyAreNotStrictJson(String value) {
        for (String place : PLACES) {
            assertThat(read(place.replace("?", value))).as(place).matches(NOT_STRICT);
        }
    }

    @Test
    void areRefusedWhereverTheyAreCut() {
        for (String place : List.of(CALL, REPORT)) {
            for (String value : List.of("\"{\\\"a\\\":\\\"é\\\"}\"", "{\"a\":[1,{\"b\":\"🙂\"}]}", "-12.5e3", "\"\"")) {
                byte[] whole = place.replace("?", value).getBytes(StandardCharsets.UTF_8);
                for (int length = 1; length < whole.length; length++) {
                    assertThat(read(Arrays.copyOf(whole, length)))
                            .matches(NOT_STRICT + "|the body is not valid UTF-8, see line 1, column \\d+");
                }
                assertThat(read(whole)).isEqualTo("accepted");
            }
        }
    }

    @Test
    void areTheSameAfterAByteOrderMark() throws Exception {
        for (String place : PLACES) {
            for (String value :
                    List.of("\"{\\\"a\\\":1}\"", "\"in-progress\"", "{\"a\" : [1]}", "[7]", "-1.5", "true", "null")) {
                String body = place.replace("?", place.contains("\"type\":?") ? "\"a\"" : value);
                WebhookPayload plain = payload(body.getBytes(StandardCharsets.UTF_8));
                List<String> odd = List.copyOf(oddities);
                oddities.clear();

                assertThat(payload(("\ufeff" + body).getBytes(StandardCharsets.UTF_8)))
                        .as(body)
                        .isEqualTo(plain);
                assertThat(oddities).isEqualTo(odd);
                oddities.clear();
            }
        }
    }

    private WebhookPayload payload(byte[] body) throws MalformedPayloadException {
        return reader.read(body);
    }

    private String read(String body) {
        return read(body.getBytes(StandardCharsets.UTF_8));
    }

    private String read(byte[] body) {
        try {
            WebhookPayload unused = payload(body);
            return "accepted";
        } catch (MalformedPayloadException e) {
            return e.text();
        }
    }
}
