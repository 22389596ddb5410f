package dev.callhook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.payload.RawJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonSliceTest {

    /** Every kind of value, as it must come out again byte for byte. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "-0",
            "7",
            "-12",
            "1234567890123456789012345678901234567890",
            "0.5",
            "-1.25e-10",
            "1E+3",
            "\"\"",
            "\"a\"",
            "\"a\\\"b\\\\c\\/d\\u00e9\\ud83d\\ude42\\n\"",
            "\"café € 🙂\"",
            "\"{\\\"a\\\":[1]}\"",
            "\"]}, : \"",
            "\"" + "long é ".repeat(3000) + "\"",
            "[]",
            "{}",
            "[ ]",
            "{ \n}",
            "[1,2]",
            "[[[]],[{}]]",
            "{\"a\":{\"a\":[{}]}}",
            "[ \"é\" , { \"é\" : \"🙂\" } , 1 ]");

    private static final List<String> SPACES = List.of("", " ", "\n", "\t \r\n  ");

    private final WireJson json = new WireJson();

    @Test
    void cutsEveryMemberOutExactly() {
        for (String value : VALUES) {
            for (String space : SPACES) {
                String text = "{" + space + "\"first\"" + space + ":" + space + value + space + "," + space + "\"é🙂\""
                        + space + ":" + space + value + space + "}";
                assertThat(texts(slice(text).members().values())).as(text).containsExactly(value, value);
                assertThat(slice(text).members().keySet()).containsExactly("first", "é🙂");
            }
        }
    }

    @Test
    void cutsEveryElementOutExactly() {
        for (String value : VALUES) {
            for (String space : SPACES) {
                String text = "[" + space + value + space + "," + space + value + space + "]";
                assertThat(texts(slice(text).elements())).as(text).containsExactly(value, value);
            }
        }
    }

    @Test
    void cutsSlicesOutOfSlices() {
        for (String value : VALUES) {
            String text = "[\"é\",{ \"a\" : [ \"🙂\", { \"b\" : " + value + " } ] }]";
            RawJson inner = slice(text)
                    .elements()
                    .get(1)
                    .members()
                    .get("a")
                    .elements()
                    .get(1)
                    .members()
                    .get("b");
            assertThat(inner.text()).isEqualTo(value);
            assertThat(inner.bytes()).isEqualTo(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void cutsRandomDocumentsOutExactly() {
        Random random = new Random(20260504);
        for (int i = 0; i < 500; i++) {
            List<String> values = new ArrayList<>();
            StringBuilder text = new StringBuilder("{");
            for (int member = 0; member < random.nextInt(12); member++) {
                values.add(VALUES.get(random.nextInt(VALUES.size())));
                text.append(member == 0 ? "" : ",").append("\"k").append("é".repeat(random.nextInt(4)));
                text.append(member).append("\":").append(SPACES.get(random.nextInt(SPACES.size())));
                text.append(values.get(member)).append(SPACES.get(random.nextInt(SPACES.size())));
            }
            assertThat(texts(slice(text + "}").members().values())).isEqualTo(values);
        }
    }

    @Test
    void namesTheKindOfEveryValue() {
        String text = "[null, true, false, 1, -1.5, \"a\", [1], {}]";

        assertThat(slice(text).elements().stream().map(JsonSlice::kind))
                .containsExactly(
                        "null", "a boolean", "a boolean", "a number", "a number", "a text", "a list", "an object");
    }

    @Test
    void readsScalarsAsTheyWereWritten() {
        String text = "[null, true, 1.50, -7, \"a\\u00e9\\n\", \"null\", [1], {}]";

        assertThat(slice(text).elements().stream().map(JsonSlice::scalar))
                .containsExactly(null, "true", "1.50", "-7", "aé\n", "null", null, null);
    }

    @Test
    void hasNoPartsWhereItIsNoObjectOrList() {
        for (String text : List.of("null", "1", "\"a\"", "true")) {
            assertThat(slice(text).members()).isEmpty();
            assertThat(slice(text).elements()).isEmpty();
        }
        assertThat(slice("[1]").members()).isEmpty();
        assertThat(slice("{\"a\":1}").elements()).isEmpty();
    }

    @Test
    void findsMembersThatAreThereAndNotNull() {
        RawJson object = slice("{\"a\":{\"b\":false},\"n\":null,\"\\u0063\":\"x\",\"\":0}");

        assertThat(object.get("a")).map(RawJson::text).hasValue("{\"b\":false}");
        assertThat(object.get("a").flatMap(a -> a.get("b"))).map(RawJson::text).hasValue("false");
        assertThat(object.get("c")).map(RawJson::text).hasValue("\"x\"");
        assertThat(object.get("")).map(RawJson::text).hasValue("0");
        assertThat(object.get("n")).isEmpty();
        assertThat(object.get("absent")).isEmpty();
        for (String text : List.of("null", "1", "\"a\"", "[{\"a\":1}]")) {
            assertThat(slice(text).get("a")).isEmpty();
        }
    }

    @Test
    void isEqualByItsBytesWhereverTheyLie() {
        List<JsonSlice> elements =
                slice("[{\"a\":1},{\"a\":1},{\"a\": 1},{\"a\":2}]").elements();

        assertThat(elements.get(0)).isEqualTo(elements.get(1)).hasSameHashCodeAs(elements.get(1));
        assertThat(elements.get(0)).isEqualTo(slice("{\"a\":1}")).hasSameHashCodeAs(slice("{\"a\":1}"));
        assertThat(elements.get(0)).isNotEqualTo(elements.get(2)).isNotEqualTo(elements.get(3));
        assertThat(elements.get(0)).isNotEqualTo("{\"a\":1}").isNotEqualTo(null);
    }

    @Test
    void handsOutCopiesOfItsBytes() {
        JsonSlice slice = slice("[1]");
        slice.bytes()[0] = '{';

        assertThat(slice.text()).isEqualTo("[1]");
    }

    @Test
    void showsNoContent() {
        assertThat(slice("{\"a\":\"+442079460987\"}")).hasToString("RawJson[21 bytes]");
    }

    private static List<String> texts(java.util.Collection<JsonSlice> slices) {
        return slices.stream().map(JsonSlice::text).toList();
    }

    private JsonSlice slice(String text) {
        return json.slice(text.getBytes(StandardCharsets.UTF_8));
    }
}
