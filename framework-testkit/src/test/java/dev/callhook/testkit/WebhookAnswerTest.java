package dev.callhook.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class WebhookAnswerTest {

    private static final String BATCH = "{\"results\":[{\"tool_call_id\":\"a\",\"result\":{\"day\" : \"2026-05-11\"}},"
            + "{\"tool_call_id\":\"b\",\"result\":{\"error\":\"no \\\"slot\\\"\"}},"
            + "{\"tool_call_id\":\"c\",\"error\":\"gone\"},{\"tool_call_id\":\"d\"}]}";

    @Test
    void readsTheResultOfEachCall() {
        WebhookAnswer answer = answer(200, BATCH);

        assertThat(answer.result("a").as(Slot.class)).isEqualTo(new Slot(LocalDate.of(2026, 5, 11)));
        assertThat(answer.result("a").text()).isEqualTo("{\"day\":\"2026-05-11\"}");
        assertThat(answer.error("b")).isEqualTo("no \"slot\"");
        assertThat(answer.error("c")).isEqualTo("gone");
    }

    @Test
    void readsTheFormsWithoutAnId() {
        assertThat(answer(200, "{\"result\":\"done\"}").result("any").as(String.class))
                .isEqualTo("done");
        assertThat(answer(200, "{\"result\":[1]}").result().text()).isEqualTo("[1]");
        assertThat(answer(200, "{\"seats\":2}").result("any").as(Map.class)).isEqualTo(Map.of("seats", 2));
        assertThat(answer(200, "{\"error\":\"full\"}").error("any")).isEqualTo("full");
        assertThat(answer(200, "{\"error\":\"full\"}").error()).isEqualTo("full");
    }

    @Test
    void takesAnErrorAmongOtherDataForAResult() {
        assertThat(answer(200, "{\"results\":[{\"tool_call_id\":\"a\",\"result\":{\"error\":0,\"seats\":2}}]}")
                        .result()
                        .text())
                .isEqualTo("{\"error\":0,\"seats\":2}");
        assertThat(answer(200, "{\"result\":{\"error\":{\"code\":1}}}").result().text())
                .isEqualTo("{\"error\":{\"code\":1}}");
    }

    @Test
    void saysWhichAnswersThereAre() {
        WebhookAnswer answer = answer(200, BATCH);

        assertFails(() -> answer.result("x"))
                .hasMessage("there is no answer to the tool call \"x\", but those to \"a\", \"b\", \"c\", \"d\":"
                        + " status 200, body " + BATCH);
        assertFails(answer::result)
                .hasMessage("there is not one answer, but those to \"a\", \"b\", \"c\", \"d\":" + " status 200, body "
                        + BATCH);
        assertFails(() -> answer(200, "{\"results\":[]}").error("x"))
                .hasMessage("there is no answer to the tool call \"x\", but none at all:"
                        + " status 200, body {\"results\":[]}");
    }

    @Test
    void saysThatACallWentTheOtherWay() {
        WebhookAnswer answer = answer(200, BATCH);

        assertFails(() -> answer.error("a")).hasMessage("the tool call \"a\" did not fail: status 200, body " + BATCH);
        assertFails(() -> answer.result("b")).hasMessage("the tool call \"b\" failed: status 200, body " + BATCH);
        assertFails(() -> answer.result("d"))
                .hasMessage(
                        "the answer to the tool call \"d\" has neither result nor error: status 200, body " + BATCH);
        assertFails(() -> answer(200, "{\"error\":\"full\"}").result())
                .hasMessage("the tool call failed: status 200, body {\"error\":\"full\"}");
    }

    @Test
    void saysThatNothingWasAnswered() {
        assertFails(() -> answer(401, "{\"error\":\"unauthorized\"}").error())
                .hasMessage("no tool call was answered: status 401, body {\"error\":\"unauthorized\"}");
        assertFails(() -> answer(200, "[]").result())
                .hasMessage("the body is no object, so it answers no tool call: status 200, body []");
    }

    @Test
    void saysThatTheBodyIsNoJson() {
        for (String body : List.of("", " ", "<html>", "{} {}", "{\"a\":1,\"a\":2}")) {
            assertFails(() -> answer(200, body).json()).hasMessage("the body is no JSON: status 200, body " + body);
        }
        assertFails(() -> answer(404, "x".repeat(3_000)).json())
                .hasMessage("the body is no JSON: status 404, body " + "x".repeat(2_000) + "...");
    }

    @Test
    void tellsARejectionFromOtherAnswers() {
        assertThat(answer(200, "{\"error\":\"We are closed.\"}").rejection()).contains("We are closed.");
        assertThat(answer(200, "{}").rejection()).isEmpty();
        assertThat(answer(401, "{\"error\":\"unauthorized\"}").rejection()).isEmpty();
    }

    @Test
    void findsHeadersInAnyCase() {
        WebhookAnswer answer = WebhookAnswer.of(503, Map.of("retry-after", List.of("3")), new byte[0]);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).contains("3");
        assertThat(answer.header("Server")).isEmpty();
    }

    @Test
    void readsAnyPartOfTheBody() {
        WebhookAnswer answer = answer(200, " {\"a\" : {\"é\":[1.50 ,\"x\"]},\"n\":null}\n");

        assertThat(answer.json().text()).isEqualTo("{\"a\":{\"é\":[1.50,\"x\"]},\"n\":null}");
        assertThat(answer.json().get("a").flatMap(a -> a.get("é")))
                .map(Object::toString)
                .contains("RawJson[10 bytes]");
        assertThat(answer.json().get("n")).isEqualTo(Optional.empty());
        assertThat(answer.json().as(JsonNode.class).at("/a/é/1").asText()).isEqualTo("x");
        assertThatThrownBy(() -> answer(200, "{\"day\":\"may\"}").json().as(Slot.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the JSON does not fit Slot at day");
    }

    private static AbstractThrowableAssert<?, ?> assertFails(Runnable question) {
        return assertThatThrownBy(question::run).isInstanceOf(AssertionError.class);
    }

    private static WebhookAnswer answer(int status, String body) {
        return WebhookAnswer.of(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    private record Slot(LocalDate day) {}
}
