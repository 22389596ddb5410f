package dev.callhook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts are read as Jackson reads them. */
class WireStringTest {

    private static final List<String> PARTS = List.of(
            "a",
            "é",
            "ß",
            "ก",
            "\uffff",
            "🙂",
            "\u007f",
            "\\\"",
            "\\\\",
            "\\/",
            "\\b",
            "\\f",
            "\\n",
            "\\r",
            "\\t",
            "\\u0041",
            "\\u00e9",
            "\\u0E01",
            "\\ud83d\\ude42",
            "\\ud83d",
            "\\ude42",
            "\\uFFFF",
            "\\u0000",
            "'",
            "/");

    private final JsonFactory jackson = new JsonFactory();
    private final WireString texts = new WireString();

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "\\n", "caf\\u00e9 é", "🙂\\\\", "\\\"quoted\\\""})
    void readsTexts(String text) throws IOException {
        compare(text);
    }

    @Test
    void readsEveryUnitOfAnEscape() throws IOException {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            compare(String.format("\\u%04x", (int) c));
        }
    }

    @Test
    void readsAnyMixture() throws IOException {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(12), 0, PARTS.size())
                    .mapToObj(PARTS::get)
                    .forEach(text::append);
            compare(text.toString());
        }
    }

    @Test
    void readsLongTexts() throws IOException {
        for (String part : PARTS) {
            compare(part.repeat(2_001));
        }
        compare("a".repeat(1_998) + "\\n");
        compare("a".repeat(1_999) + "\\n");
        compare("\\n");
    }

    private void compare(String text) throws IOException {
        byte[] json = (" \"" + text + "\" ").getBytes(StandardCharsets.UTF_8);
        try (JsonParser parser = jackson.createParser(json)) {
            parser.nextToken();
            assertThat(texts.read(json, 1)).isEqualTo(parser.getText());
        }
    }
}
