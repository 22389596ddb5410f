package dev.callhook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.callhook.payload.RawJson;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonSliceReadingTest {

    private static final Type LEADS = new TypeReference<List<Lead>>() {}.getType();

    private final WireJson json = new WireJson();

    enum Urgency {
        LOW,
        @JsonProperty("very-high")
        HIGH
    }

    record Lead(
            String name,
            @JsonProperty("follow_up") LocalDate followUp,
            Urgency urgency,
            Optional<Integer> score,
            List<Contact> contacts) {}

    record Contact(String phone, int rank) {}

    record Refusing(String name) {
        Refusing {
            throw new IllegalStateException("no " + name);
        }
    }

    @Test
    void readsRecordsAndIgnoresWhatTheyDoNotKnow() {
        RawJson slice = slice(
                        "[{\"name\":\"Sam\",\"follow_up\":\"2026-05-06\",\"urgency\":\"VERY-high\",\"score\":null,"
                                + "\"contacts\":[{\"phone\":\"+442079460987\",\"rank\":1}],\"new\":{\"x\":[1]}}]")
                .elements()
                .get(0);

        assertThat(slice.as(Lead.class))
                .isEqualTo(new Lead(
                        "Sam",
                        LocalDate.of(2026, 5, 6),
                        Urgency.HIGH,
                        Optional.empty(),
                        List.of(new Contact("+442079460987", 1))));
    }

    @Test
    void readsScalarsTreesMapsAndGenericTypes() {
        assertThat(slice("\"café\"").as(String.class)).isEqualTo("café");
        assertThat(slice("7").as(int.class)).isEqualTo(7);
        assertThat(slice("1.10").as(BigDecimal.class)).isEqualByComparingTo("1.1");
        assertThat(slice("\"2026-05-04T08:30:06.000Z\"").as(Instant.class)).isEqualTo("2026-05-04T08:30:06Z");
        assertThat(slice("{\"a\":[1,null]}").as(JsonNode.class)).hasToString("{\"a\":[1,null]}");
        assertThat(slice("{\"a\":1}").as(Map.class)).isEqualTo(Map.of("a", 1));
        assertThat(slice("[{\"name\":\"Sam\"}]").as(LEADS))
                .isEqualTo(List.of(new Lead("Sam", null, null, Optional.empty(), null)));
    }

    @Test
    void namesThePlaceOfAMisfitAndNeverTheValue() {
        assertThat(misfit("{\"name\":\"Sam\",\"follow_up\":\"tomorrow\"}"))
                .isEqualTo("the JSON does not fit Lead: value.follow_up must be a date such as 2026-05-04");
        assertThat(misfit("{\"urgency\":\"secret\"}"))
                .isEqualTo("the JSON does not fit Lead: value.urgency must be one of LOW, very-high");
        assertThat(misfit("{\"contacts\":[{\"rank\":1},{\"rank\":\"+442079460987\"}]}"))
                .isEqualTo(
                        "the JSON does not fit Lead: value.contacts[1].rank must be a whole number from -2147483648 to"
                                + " 2147483647");
        assertThat(misfit("{\"contacts\":\"secret\"}"))
                .isEqualTo("the JSON does not fit Lead: value.contacts must be a list");
        assertThat(misfit("{\"score\":{\"secret\":1}}"))
                .isEqualTo(
                        "the JSON does not fit Lead: value.score must be a whole number from -2147483648 to 2147483647");
        assertThat(misfit("\"secret\"")).isEqualTo("the JSON does not fit Lead: value must be an object");
        assertThat(misfit("[\"secret\"]")).isEqualTo("the JSON does not fit Lead: value must be an object");
        assertThat(misfit("1")).isEqualTo("the JSON does not fit Lead: value must be an object");
    }

    @Test
    void namesGenericTypesByTheirSimpleNames() {
        assertThatThrownBy(
                        () -> slice("[{\"contacts\":[{\"rank\":\"secret\"}]}]").as(LEADS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the JSON does not fit List<Lead>: value[0].contacts[0].rank must be a whole number from"
                        + " -2147483648 to 2147483647")
                .hasNoCause();
        assertThatThrownBy(() -> slice("{\"a\":1}").as(LEADS))
                .hasMessage("the JSON does not fit List<Lead>: value must be a list");
    }

    @Test
    void keepsLongAndUglyNamesOfMembersOutOfItsMessages() {
        Type counts = new TypeReference<Map<String, Integer>>() {}.getType();

        assertThatThrownBy(() -> slice("{\"a\\n\\u202eb" + "c".repeat(5000) + "\":\"x\"}")
                        .as(counts))
                .hasMessage("the JSON does not fit Map<String, Integer>: value.ab" + "c".repeat(78)
                        + "... must be a whole number from -2147483648 to 2147483647");
    }

    @Test
    void keepsTheWordsOfAFailingConstructorOut() {
        assertThatThrownBy(() -> slice("{\"name\":\"secret\"}").as(Refusing.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the JSON does not fit Refusing: value has a value that is not allowed");
    }

    @Test
    void refusesNullWhateverTheType() {
        assertThatThrownBy(() -> slice("null").as(Lead.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the JSON is null, which is no Lead");
        assertThatThrownBy(() -> slice("null").as(LEADS)).hasMessage("the JSON is null, which is no List<Lead>");
        assertThatThrownBy(() -> slice("null").as(int.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesNumbersWithAbsurdExponentsAtOnce() {
        for (String number :
                List.of("1e2147483647", "1e-2147483647", "1e999999999", "12e2147483646", "1e99999999999")) {
            assertThatThrownBy(() -> slice(number).as(int.class))
                    .as(number)
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> slice(number).as(Long.class))
                    .as(number)
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> slice("[" + number + "]").as(BigInteger[].class))
                    .as(number)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private String misfit(String text) {
        try {
            throw new AssertionError("read as " + slice(text).as(Lead.class));
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private JsonSlice slice(String text) {
        return json.slice(text.getBytes(StandardCharsets.UTF_8));
    }
}
