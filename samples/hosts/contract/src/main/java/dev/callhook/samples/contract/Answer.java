package dev.callhook.samples.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a host answered.
 *
 * @param status the HTTP status
 * @param headers the headers by name, in any case
 * @param body the body as UTF-8
 */
record Answer(int status, Map<String, List<String>> headers, String body) {

    private static final Pattern LEAK = Pattern.compile(
            "(?i)exception|stack ?trace|\\bat [a-z.]+\\(|\\bjava[.x]|jakarta\\.|callhook|jetty|tomcat|apache|undertow|<html");

    /** Checks what holds for every answer, whoever wrote it: it tells nothing about what runs here. */
    Answer checked() {
        assertThat(headers).doesNotContainKeys("Server", "X-Powered-By");
        assertThat(headers + body).doesNotContainPattern(LEAK);
        return this;
    }

    /** Checks what holds for every answer of the servlet itself. */
    Answer isJson(int expectedStatus, String expectedBody) {
        hasJsonHead(expectedStatus);
        assertThat(body).isEqualTo(expectedBody);
        assertThat(headers.get("Content-Length"))
                .containsExactly(Integer.toString(body.getBytes(StandardCharsets.UTF_8).length));
        return this;
    }

    Answer isError(int expectedStatus) {
        hasJsonHead(expectedStatus);
        assertThat(body).matches("\\{\"error\":\"[^\"]+\"\\}");
        return this;
    }

    /** The head alone, for HEAD. */
    Answer hasJsonHead(int expectedStatus) {
        assertThat(status).as(body).isEqualTo(expectedStatus);
        assertThat(headers).containsKeys("Content-Type", "Content-Length");
        assertThat(headers.get("Content-Type"))
                .singleElement()
                .asString()
                .isEqualToIgnoringCase("application/json;charset=utf-8");
        return this;
    }
}
