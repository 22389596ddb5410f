package dev.callhook.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callhook.Idempotency;
import dev.callhook.WebhookDispatcher;
import dev.callhook.http.WebhookHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WebhookTestKitTest {

    private static final String SECRET = "a-secret-of-the-tests";

    private final FrontDesk desk = new FrontDesk();
    private final Clock clock = Clock.fixed(Instant.parse("2026-05-04T08:30:06Z"), ZoneOffset.UTC);
    private final WebhookDispatcher dispatcher = WebhookDispatcher.builder()
            .handlers(desk)
            .secret(SECRET)
            .clock(clock)
            .idempotency(Idempotency.off()) // the samples share their ids
            .build();
    private final WebhookTestKit kit = WebhookTestKit.of(dispatcher, SECRET).clock(clock);

    static List<SamplePayload> everySample() {
        return SamplePayloads.all();
    }

    @ParameterizedTest
    @MethodSource("everySample")
    void isAnsweredForEverySample(SamplePayload sample) {
        for (SamplePayload payload :
                List.of(sample, sample.outbound(), sample.webCall().callId("c1"))) {
            WebhookAnswer answer = kit.send(payload);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text())
                    .isEqualTo(kit.sendRaw(payload.body()).text())
                    .doesNotContain("internal problem");
            if (!sample.type().equals("tool-calls")) {
                assertThat(answer.text()).isEqualTo("{}");
            } else if (!sample.name().equals("tool-calls-multiple")) {
                assertThat(answer.result().text()).isNotEmpty();
            }
        }
    }

    @Test
    void playsACall() {
        SamplePayload report = SamplePayloads.endOfCallReport().analysis(Map.of("mood", 7));

        assertThat(kit.send(SamplePayloads.assistantRequest()).rejection()).isEmpty();
        assertThat(kit.send(SamplePayloads.toolCall("opening_hours", Map.of()))
                        .result()
                        .text())
                .isEqualTo("{\"value\":\"every day\"}");
        kit.send(SamplePayloads.statusUpdate("ended").callId("c1").webCall());
        kit.send(report.metadata(new FrontDesk.Ref("P-1")));
        kit.send(SamplePayloads.endOfCallReport());

        assertThat(desk.seen)
                .containsExactly(
                        "c1 web_call ended",
                        "Caller booked a check-up for Monday.Optional[[mood]]Optional[Ref[patientRef=P-1]]",
                        "Caller booked a check-up for Monday.Optional.emptyOptional.empty");
    }

    @Test
    void tellsTheCallsOfABatchApart() {
        WebhookAnswer answer = kit.send(SamplePayloads.named("tool-calls-multiple"));

        assertThat(answer.result("tool_9f3c21aa77d0").as(Map.class)).isEqualTo(Map.of("phone", "+442079460987"));
        assertThat(answer.result("tool_1b8840ce52fe").text()).isEqualTo("{\"value\":[\"2026-05-11\"]}");
        assertThat(answer.error("tool_1b8840ce52ff")).isEqualTo("Nothing is free on that day.");
    }

    @Test
    void tellsTheErrorOfASingleCall() {
        WebhookAnswer answer = kit.send(SamplePayloads.toolCall("list_free_slots", Map.of("date", "2026-05-12")));

        assertThat(answer.error("tool_1")).isEqualTo("Nothing is free on that day.");
    }

    @Test
    void hearsThatACallIsRejected() {
        WebhookAnswer answer = kit.send(SamplePayloads.assistantRequest().from("+442079460666"));

        assertThat(answer.rejection()).contains("We are closed.");
    }

    @Test
    void isRefusedWithoutAValidSignature() {
        SamplePayload payload = SamplePayloads.statusUpdate("ended");

        assertThat(kit.sendUnsigned(payload).status()).isEqualTo(401);
        assertThat(WebhookTestKit.of(dispatcher, "another secret")
                        .clock(clock)
                        .send(payload)
                        .status())
                .isEqualTo(401);
        assertThat(kit.clock(Clock.offset(clock, Duration.ofSeconds(-301)))
                        .send(payload)
                        .status())
                .isEqualTo(401);
        assertThat(kit.header("x-webhook-signature", "sha256=00").send(payload).status())
                .isEqualTo(401);
        assertThat(kit.header(WebhookHeaders.TIMESTAMP, "1777883406", "1777883406")
                        .send(payload)
                        .status())
                .isEqualTo(401);
        assertThat(desk.seen).isEmpty();
    }

    @Test
    void isAcceptedAtTheEdgeOfTheTolerance() {
        SamplePayload payload = SamplePayloads.statusUpdate("ended");

        assertThat(kit.clock(Clock.offset(clock, Duration.ofSeconds(-300)))
                        .send(payload)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void signsAnyBytes() {
        assertThat(kit.sendRaw("no json".getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(400);
    }

    @Test
    void refusesAnEmptySecretAtOnce() {
        assertThatThrownBy(() -> WebhookTestKit.of(dispatcher, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the webhook secret is empty");
    }
}
