package dev.callhook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.payload.CallMessage;
import dev.callhook.payload.CallObject;
import dev.callhook.payload.Customer;
import dev.callhook.payload.EndOfCallReportPayload;
import dev.callhook.payload.PhoneNumber;
import dev.callhook.payload.StatusUpdatePayload;
import dev.callhook.payload.WebhookPayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OddFieldsTest {

    private static final Map<String, String> VALUES = new LinkedHashMap<>();

    static {
        VALUES.put("a number", "-1.5e3");
        VALUES.put("an object", "{\"secret\":\"+442079460987\"}");
        VALUES.put("a list", "[{\"secret\":1}]");
        VALUES.put("a boolean", "true");
        VALUES.put("a text", "\"secret\"");
    }

    private final List<String> oddities = new ArrayList<>();
    private final PayloadReader reader = new PayloadReader(new WireJson(), oddities::add);

    private record Field(String event, String path, String expected, Function<WebhookPayload, Object> accessor) {

        /** The body with this value in the field. */
        String body(String value) {
            String[] steps = path.split("\\.");
            String nested = value;
            for (int i = steps.length - 1; i > 0; i--) {
                nested = "{\"" + steps[i] + "\":" + nested + "}";
            }
            return "{\"message\":{\"" + steps[0] + "\":" + nested + ",\"type\":\"" + event + "\"}}";
        }

        @Override
        public String toString() {
            return event + " " + path;
        }
    }

    static List<Field> fields() {
        String update = "status-update";
        String report = "end-of-call-report";
        return List.of(
                new Field(update, "timestamp", "an ISO-8601 moment", WebhookPayload::timestamp),
                new Field(update, "call", "an object", WebhookPayload::call),
                new Field(update, "call.id", "a text", p -> p.call().id()),
                new Field(update, "call.type", "a text", p -> p.call().type()),
                new Field(update, "call.status", "a text", p -> p.call().status()),
                new Field(update, "call.pipeline", "a text", p -> p.call().pipeline()),
                new Field(update, "phone_number", "an object", WebhookPayload::phoneNumber),
                new Field(
                        update,
                        "phone_number.id",
                        "a text",
                        p -> p.phoneNumber().id()),
                new Field(
                        update,
                        "phone_number.number",
                        "a text",
                        p -> p.phoneNumber().number()),
                new Field(
                        update,
                        "phone_number.name",
                        "a text",
                        p -> p.phoneNumber().name()),
                new Field(update, "customer", "an object", WebhookPayload::customer),
                new Field(update, "customer.number", "a text", p -> p.customer().number()),
                new Field(update, "assistant", "an object", WebhookPayload::assistant),
                new Field(update, "error", "a text", p -> ((StatusUpdatePayload) p).error()),
                new Field(update, "end_reason", "a text", p -> ((StatusUpdatePayload) p).endReason()),
                new Field(
                        report,
                        "duration_seconds",
                        "a number of seconds",
                        p -> report(p).duration()),
                new Field(report, "summary", "a text", p -> report(p).summary()),
                new Field(
                        report, "messages", "a list", p -> emptyAsNull(report(p).messages())),
                new Field(report, "recording_url", "a text", p -> report(p).recordingUrl()),
                new Field(report, "end_reason", "a text", p -> report(p).endReason()),
                new Field(
                        report,
                        "started_at",
                        "an ISO-8601 moment",
                        p -> report(p).startedAt()),
                new Field(
                        report, "ended_at", "an ISO-8601 moment", p -> report(p).endedAt()));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void readsAValueOfAnotherTypeAsAbsentAndTellsOnce(Field field) throws Exception {
        for (Map.Entry<String, String> value : VALUES.entrySet()) {
            String kind = value.getKey();
            boolean fits = kind.equals(field.expected)
                    || (kind.equals("a number") && field.expected.equals("a number of seconds"));
            oddities.clear();
            Object read = field.accessor.apply(read(field.body(value.getValue())));
            if (fits) {
                assertThat(read).isNotNull();
                assertThat(oddities).isEmpty();
            } else {
                String expected = kind.equals("a text") || !field.expected.equals("an ISO-8601 moment")
                        ? field.expected
                        : "a text";
                assertThat(read).isNull();
                assertThat(oddities)
                        .containsExactly("message." + field.path + " is " + kind + ", expected " + expected);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void readsNullAsAbsentWithoutAWord(Field field) throws Exception {
        assertThat(field.accessor.apply(read(field.body("null")))).isNull();
        assertThat(oddities).isEmpty();
    }

    @Test
    void keepsTheFieldsBesideAnOddOne() throws Exception {
        WebhookPayload payload = read("{\"message\":{\"type\":\"status-update\",\"timestamp\":12,"
                + "\"call\":{\"id\":7,\"type\":\"web_call\",\"status\":\"ended\"},\"phone_number\":[],"
                + "\"customer\":{\"number\":\"+442079460987\"}}}");

        assertThat(payload.call()).isEqualTo(new CallObject(null, "web_call", "ended", null));
        assertThat(payload.customer()).isEqualTo(new Customer("+442079460987"));
        assertThat(payload.phoneNumber()).isNull();
        assertThat(oddities)
                .containsExactlyInAnyOrder(
                        "message.timestamp is a number, expected a text",
                        "message.call.id is a number, expected a text",
                        "message.phone_number is a list, expected an object");
    }

    @Test
    void readsEmptyObjects() throws Exception {
        WebhookPayload payload = read(
                "{\"message\":{\"type\":\"x\",\"call\":{},\"phone_number\":{ },\"customer\":{},\"assistant\":{}}}");

        assertThat(payload.call()).isEqualTo(new CallObject(null, null, null, null));
        assertThat(payload.phoneNumber()).isEqualTo(new PhoneNumber(null, null, null));
        assertThat(payload.customer()).isEqualTo(new Customer(null));
        assertThat(payload.assistant().metadata()).isEmpty();
        assertThat(payload.assistant().firstMessage()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-05-04", "2026-05-04T08:30:06", "1777883406", "2026-13-04T08:30:06Z"})
    void takesNothingButAMomentWithAnOffset(String text) throws Exception {
        assertThat(read("{\"message\":{\"type\":\"x\",\"timestamp\":\"" + text + "\"}}")
                        .timestamp())
                .isNull();
        assertThat(oddities).containsExactly("message.timestamp is a text, expected an ISO-8601 moment");
    }

    private static EndOfCallReportPayload report(WebhookPayload payload) {
        return (EndOfCallReportPayload) payload;
    }

    private static Object emptyAsNull(List<CallMessage> messages) {
        return messages.isEmpty() ? null : messages;
    }

    private WebhookPayload read(String body) throws MalformedPayloadException {
        return reader.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
