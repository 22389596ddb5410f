package dev.callhook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyLimitsTest {

    private static final String NO_MESSAGE = "the body must be a JSON object with an object \"message\"";
    private static final String TOO_MUCH =
            "the body exceeds a limit: JSON may be nested 200 levels deep, a number may have 100 characters, and a name 10000";
    private static final String MESSAGE = "{\"message\":{\"type\":\"status-update\",\"x\":";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "1",
                "\"secret\"",
                "null",
                "true",
                "[{\"message\":{\"type\":\"a\"}}]",
                "{\"message\":null}",
                "{\"message\":[]}",
                "{\"message\":[{\"type\":\"a\"}]}",
                "{\"message\":\"secret\"}",
                "{\"message\":1}",
                "{\"Message\":{\"type\":\"a\"}}",
                "{\"type\":\"tool-calls\"}",
                "{\"x\":{\"message\":{\"type\":\"a\"}}}"
            })
    void refusesABodyWithoutAMessage(String body) {
        assertThat(Refusal.of(body)).isEqualTo(NO_MESSAGE);
    }

    @Test
    void refusesAMessageWithoutAType() {
        assertThat(Refusal.of("{\"message\":{}}")).isEqualTo("message.type is missing");
        assertThat(Refusal.of("{\"message\":{\"type\":null}}")).isEqualTo("message.type is missing");
        assertThat(Refusal.of("{\"message\":{\"type\":1}}")).isEqualTo("message.type must be a text, but is a number");
        assertThat(Refusal.of("{\"message\":{\"type\":[\"tool-calls\"]}}"))
                .isEqualTo("message.type must be a text, but is a list");
        assertThat(Refusal.of("{\"message\":{\"type\":{}}}"))
                .isEqualTo("message.type must be a text, but is an object");
        assertThat(Refusal.of("{\"message\":{\"type\":true}}"))
                .isEqualTo("message.type must be a text, but is a boolean");
    }

    @Test
    void refusesMoreThanTwoHundredLevels() {
        for (String start : List.of(MESSAGE, "{\"message\":{\"type\":\"a\"},\"x\":{\"y\":")) {
            assertThat(Refusal.of(start + nested(198) + "}}")).isEqualTo("accepted");
            assertThat(Refusal.of(start + nested(199) + "}}")).isEqualTo(TOO_MUCH);
        }
        assertThat(Refusal.of("[".repeat(1_000_000))).isEqualTo(TOO_MUCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "-%s", "1.%s", "1e%s", "[%s]"})
    void refusesNumbersOfMoreThanAHundredDigits(String form) {
        String integer = form.startsWith("1") ? "9".repeat(99) : "9".repeat(100);
        for (String start : List.of(MESSAGE, "{\"message\":{\"type\":\"a\"},\"x\":{\"y\":")) {
            assertThat(Refusal.of(start + String.format(form, integer) + "}}")).isEqualTo("accepted");
            assertThat(Refusal.of(start + String.format(form, integer + "9") + "}}"))
                    .isEqualTo(TOO_MUCH);
        }
    }

    @Test
    void refusesNamesOfMoreThanTenThousandBytes() {
        for (String start : List.of(MESSAGE, "{\"message\":{\"type\":\"a\"},\"x\":{\"y\":")) {
            for (String name : List.of("n".repeat(10_000), "é".repeat(5_000), "\\n".repeat(5_000))) {
                assertThat(Refusal.of(start + "{\"" + name + "\":1}}}")).isEqualTo("accepted");
                assertThat(Refusal.of(start + "{\"" + name + "n\":1}}}")).isEqualTo(TOO_MUCH);
            }
        }
    }

    private static String nested(int levels) {
        return "[".repeat(levels) + "]".repeat(levels);
    }
}
