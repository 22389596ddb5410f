package dev.callhook.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callhook.signature.WebhookSigner;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How events are sent that are late, broken, or sent twice. */
class CallScenarioDeliveryTest {

    private final RecordedWire wire = new RecordedWire().answering("tool-calls", 200, "{\"value\":\"ok\"}");
    private final CallScenario call = wire.kit.call("+442079460101").inProgress();

    @Test
    void sendsTheSameBytesAgainWithAFreshSignature() {
        call.toolCall("book", Map.of());
        wire.time.pass(Duration.ofMinutes(1));
        call.redeliverLast()
                .redeliverLast(reply -> assertThat(reply.result().text()).isEqualTo("{\"value\":\"ok\"}"));

        assertThat(wire.sent).hasSize(4);
        assertThat(wire.sent.get(2).body()).isEqualTo(wire.sent.get(1).body());
        assertThat(wire.sent.get(3).body()).isEqualTo(wire.sent.get(1).body());
        assertThat(signedAt("2026-05-04T08:30:00Z", 1)).isTrue();
        assertThat(signedAt("2026-05-04T08:31:00Z", 2)).isTrue();
    }

    @Test
    void replaysWhatSomebodyHasRecordedByteForByte() {
        call.toolCall("book", Map.of());
        wire.time.pass(Duration.ofMinutes(1));
        call.replayLast();
        wire.answering("tool-calls", 401, "{}");
        call.replayLast(reply -> assertThat(reply.status()).isEqualTo(401));

        assertThat(wire.sent.subList(2, 4)).containsOnly(wire.sent.get(1));
    }

    @Test
    void sendsAnEventAfterTheOneThatFollowsIt() {
        List<String> checked = new ArrayList<>();

        call.outOfOrder()
                .toolCall("book", Map.of(), reply -> checked.add("book"))
                .ended(reply -> checked.add("ended"))
                .endOfCallReport(report -> report, reply -> checked.add("report"));

        assertThat(wire.types()).containsExactly("status-update", "status-update", "tool-calls", "end-of-call-report");
        assertThat(wire.message(2).at("/call/status").asText()).isEqualTo("in-progress");
        assertThat(checked).containsExactly("ended", "book", "report");
    }

    @Test
    void breaksADeliveryAsAsked() {
        wire.answering("status-update", 401, "{}");
        call.fault(DeliveryFault.WRONG_SECRET)
                .ended()
                .fault(DeliveryFault.STALE_TIMESTAMP)
                .ended()
                .fault(DeliveryFault.TRUNCATED_BODY)
                .ended();
        wire.answering("status-update", 200, "{}");
        call.ended();

        assertThat(wire.sent).hasSize(5);
        assertThat(signedAt("2026-05-04T08:30:00Z", 1)).isFalse();
        assertThat(signedAt("2026-05-04T08:24:00Z", 2)).isTrue();
        assertThat(wire.sent.get(4).body())
                .startsWith(wire.sent.get(3).body())
                .hasSizeGreaterThan(2 * wire.sent.get(3).body().length() - 2);
        assertThat(wire.sent.get(3).header("X-Webhook-Signature"))
                .isEqualTo(wire.sent.get(4).header("X-Webhook-Signature"));
        assertThat(signedAt("2026-05-04T08:30:00Z", 4)).isTrue();
    }

    @Test
    void redeliversWhatWasReadAndNotWhatWasBroken() {
        wire.answering("tool-calls", 401, "{}");

        call.fault(DeliveryFault.WRONG_SECRET).toolCall("book", Map.of()).redeliverLast();

        assertThat(wire.types()).containsExactly("status-update", "tool-calls", "status-update");
    }

    @Test
    void sendsCopiesAtOnce() {
        List<WebhookAnswer> each = new ArrayList<>();
        List<List<WebhookAnswer>> all = new ArrayList<>();

        call.copies(10, all::add).toolCall("book", Map.of(), each::add).ended();

        assertThat(wire.sent).hasSize(12);
        assertThat(wire.sent.subList(1, 11))
                .extracting(RecordedWire.Delivered::body)
                .containsOnly(wire.sent.get(1).body());
        assertThat(all).containsExactly(each);
        assertThat(each).hasSize(10);
    }

    @Test
    void refusesCopiesThatAreNoneOrTooMany() {
        for (int copies : List.of(1, 101)) {
            assertThatThrownBy(() -> call.copies(copies, replies -> {}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("there cannot be " + copies + " copies at once: write 2 to 100");
        }
    }

    private boolean signedAt(String time, int index) {
        RecordedWire.Delivered delivered = wire.sent.get(index);
        Map<String, List<String>> headers = WebhookSigner.of(RecordedWire.SECRET)
                .headers(Instant.parse(time), delivered.body().getBytes(StandardCharsets.UTF_8));
        return delivered.headers().entrySet().containsAll(headers.entrySet());
    }
}
