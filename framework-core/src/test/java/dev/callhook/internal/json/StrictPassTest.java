package dev.callhook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** It takes what Jackson's strict parser takes, and nothing else. */
class StrictPassTest {

    private static final String[] TOKENS = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"a\"",
        "\"b\"",
        "\"a\":",
        "\"\\u0061\":",
        "\"b\\\\\":",
        "\"é\":",
        "\"\\u00e9\":",
        "1",
        "-0",
        "0.5e-7",
        "12E+3",
        "-",
        "0",
        ".",
        "e",
        "true",
        "false",
        "null",
        "tru",
        "\"",
        "\\",
        "\\\"",
        "\\u12aF",
        "\\u12g",
        "\\x",
        "\\/",
        "\\ud83d",
        "🙂",
        " ",
        "\n",
        "\r\n",
        "\t",
        "\f",
        "\u0000",
        "\u001f",
        "\u007f",
        "\u00a0",
        "a text that is longer than eight bytes",
        "//",
        "'",
        "+",
        "NaN"
    };

    private final WireJson json = new WireJson();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void agreesWithJacksonOnTokensInAnyOrder(int tokens) {
        Random random = new Random(tokens);
        int taken = 0;
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder("[");
            for (int j = 0; j < tokens; j++) {
                text.append(TOKENS[random.nextInt(TOKENS.length)]);
            }
            taken += agreed(text.append(']').toString()) ? 1 : 0;
        }
        assertThat(taken).isGreaterThan(100);
    }

    @Test
    void agreesWithJacksonOnTheNamesOfMembers() {
        String[] names = {
            "a", "\\u0061", "é", "\\u00e9", "coSy", "uWzb", "\\ud83d", "\\ude42", "\\ud83d\\ude42", "🙂", "\\/", "/", ""
        };
        Random random = new Random(4);
        int taken = 0;
        for (int i = 0; i < 20_000; i++) {
            String members = IntStream.range(0, 1 + random.nextInt(4))
                    .mapToObj(j -> "\"" + names[random.nextInt(names.length)] + "\":1")
                    .collect(Collectors.joining(","));
            taken += agreed("[{" + members + "}]") ? 1 : 0;
        }
        assertThat(taken).isBetween(5_000, 15_000);
    }

    @Test
    void agreesWithJacksonOnValuesThatAreChangedInOnePlace() {
        Random random = new Random(20260504);
        int taken = 0;
        for (int i = 0; i < 40_000; i++) {
            StringBuilder text = new StringBuilder(value(random, 4));
            if (i % 4 > 0) {
                int place = random.nextInt(text.length());
                String change = i % 4 == 1 ? "" : TOKENS[random.nextInt(TOKENS.length)];
                text.replace(place, Math.min(text.length(), place + (i % 4 == 3 ? 0 : 1)), change);
            }
            taken += agreed("[" + text + "]") ? 1 : 0;
        }
        assertThat(taken).isBetween(12_000, 35_000);
    }

    @ParameterizedTest
    @CsvSource({
        "[1 2], 3",
        "[01], 2",
        "['\\x'], 3",
        "['\\u12g4'], 6",
        "[, 1",
        "{'a' 1}, 5",
        "{'a':1 'b':2}, 7",
        "{'a':1;'a':2}, 7",
        "{'a':}, 5"
    })
    void tellsTheFirstPlaceThatIsWrong(String text, int place) {
        assertThat(place(text.replace('\'', '"').replace(';', ','))).isEqualTo(place);
    }

    @Test
    void endsAfterTheValue() throws Exception {
        for (String value : new String[] {"1", "-1.5e3", "true", "\"a\\\"\"", "[ ]", "{\"a\" : [1 , {}]}"}) {
            byte[] bytes = (" \n" + value + " ").getBytes(StandardCharsets.UTF_8);
            StrictPass pass = new StrictPass(json.slice(bytes), new DistinctNames());

            assertThat(pass.next()).isTrue();
            pass.skip();
            assertThat(pass.place()).isEqualTo(2 + value.length());
            assertThat(pass.next()).isFalse();
        }
    }

    private static String value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> new String[] {"true", "false", "null"}[random.nextInt(3)];
            case 1 -> String.valueOf(random.nextLong());
            case 2 -> String.valueOf(random.nextGaussian() * Math.pow(10, random.nextInt(60) - 30));
            case 3 -> "\"" + "x".repeat(random.nextInt(20)) + "\\n\\u00e9é🙂" + "y".repeat(random.nextInt(20)) + "\"";
            case 4 -> "\"" + Integer.toString(random.nextInt(100_000), 36) + "\"";
            case 5 -> "[" + value(random, depth - 1) + " , " + value(random, depth - 1) + "]";
            case 6 -> "{\"a\":" + value(random, depth - 1) + ",\"\\u0062\" :" + value(random, depth - 1) + "}";
            default -> "{ \"ä\": " + value(random, depth - 1) + "\t}";
        };
    }

    private boolean agreed(String text) {
        boolean taken = place(text) < 0;
        assertThat(taken).as(text).isEqualTo(StrictJackson.takes(text.getBytes(StandardCharsets.UTF_8)));
        return taken;
    }

    /** Returns the place where it is no JSON, or -1. */
    private int place(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StrictPass pass = new StrictPass(json.slice(bytes), new DistinctNames());
        try {
            pass.skip();
            return pass.next() ? pass.place() : -1;
        } catch (NotJsonException e) {
            return e.place();
        }
    }
}
