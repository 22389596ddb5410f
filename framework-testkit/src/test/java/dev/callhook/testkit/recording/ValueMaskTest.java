package dev.callhook.testkit.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.callhook.testkit.json.KitJson;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueMaskTest {

    private final FictionNumbers numbers = new FictionNumbers();
    private final ValueMask mask = new ValueMask(numbers);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "2026-05-03 | 2000-01-01",
                "2026-05-03T09:30:15.123+02:00 | 2000-01-01T00:00:00+02:00",
                "2026-05-03T09:30:15Z | 2000-01-01T00:00:00Z",
                "2026-05-03T09:30 | 2000-01-01T00:00:00",
                "2026-05-03T09:30 Anna | ***",
                "09:30 | 00:00",
                "09:30:15 | 00:00:00",
                "PT1H30M | PT0S",
                "b1f6c0de-3a52-4c7e-9d10-6f2a8e5c4b17 | 00000000-0000-0000-0000-000000000000",
                "true | false",
                "42 | 0",
                "-4.25 | 0.0",
                "https://media.example/rec.mp3?sig=1 | https://masked.invalid/",
                "anna@example.com | masked@masked.invalid",
                "+31 6 12345678 | +442079460000",
                "0031612345678 | +442079460000",
                "Anna de Vries | ***",
                "[\"Anna\",{\"age\":7}] | [\"***\",{\"age\":0}]",
                "[Anna | ***",
                "~ ~ | ~ ~",
            })
    void keepsTheFormOfATextAndNothingElse(String text, String masked) {
        assertThat(mask.masked(TextNode.valueOf(text)).textValue()).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ring 06\u00a012\u201134\u201156\u201178\u20119 | ring +442079460000",
                "(020) 7946-0112/3 | +442079460000",
                "tel:+31612345678,+31612345679 | tel:+442079460000,+442079460001",
                "\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668 | +442079460000",
                "2012-05-12-34-56 | +442079460000",
                "room 12345678 | room 12345678",
                "gpt-4o-2024-08-06 | gpt-4o-2024-08-06",
            })
    void findsNumbersHoweverTheyAreWritten(String text, String masked) {
        assertThat(mask.shown(TextNode.valueOf(text)).textValue()).isEqualTo(masked);
    }

    @Test
    void readsMillionsOfDigits() {
        assertThat(mask.shown(TextNode.valueOf("1 ".repeat(500_000))).textValue())
                .startsWith("+442079460000");
    }

    @Test
    void masksTextsThatAreCalledSecrets() {
        assertThat(mask.shown(KitJson.object("""
                {"server":{"secret":"abc","apiKey":"abc"},"auth_token":"abc","max_tokens":7,"token":7}
                """.getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .hasToString(
                        "{\"server\":{\"secret\":\"***\",\"apiKey\":\"***\"},\"auth_token\":\"***\",\"max_tokens\":7,\"token\":7}");
    }

    @Test
    void tellsTheLastThousandNumbersApart() {
        assertThat(IntStream.range(0, 5_000)
                        .mapToObj(i -> numbers.of("+31" + (612_000_000L + i % 1_000)))
                        .distinct())
                .hasSize(1_000)
                .allMatch(number -> number.matches("\\+442079460\\d{3}"));
        String first = numbers.of("+31612000000"); // has just come again, so it is not the one that makes room
        String another = numbers.of("+31700000000");

        assertThat(another).isNotEqualTo(first);
        assertThat(numbers.of("+31612000000")).isEqualTo(first);
        assertThat(numbers.of("+31612000001")).isNotEqualTo(another);
    }
}
