package dev.callhook;

import static dev.callhook.PhoneLine.LATE_EVENT;
import static dev.callhook.PhoneLine.LATE_TOOL;
import static dev.callhook.PhoneLine.OK;
import static dev.callhook.PhoneLine.await;
import static dev.callhook.PhoneLine.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import dev.callhook.http.WebhookResponse;
import dev.callhook.spi.IdempotencyStore;
import dev.callhook.spi.WebhookEvent.Failed;
import dev.callhook.spi.WebhookEvent.Target;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store that fails or hangs costs duplicates their answers, and nobody else more than it must. */
class FailingStoreTest {

    private static final String UNTOLD =
            "ERROR the idempotency store did not take what became of some work: until its claim ends after 360 s a"
                    + " duplicate is not answered, after it a duplicate runs";

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final Store store = new Store();
    private final List<String> ran = new CopyOnWriteArrayList<>();
    private final ToldEvents told = new ToldEvents();
    private final PhoneLine line = PhoneLine.to(
            WebhookDispatcher.builder().handlers(new Desk()).listener(told).idempotency(Idempotency.shared(store)));

    @ParameterizedTest
    @ValueSource(strings = {"exception", "error", "null"})
    void runsNothingThatItCannotClaim(String how) {
        store.claiming = how;
        log.clear();

        String text = await(line.book("c-1", "t", "{}")).text();
        WebhookResponse event = await(line.status("c-1", "ended"));

        assertThat(text)
                .matches("\\{\"error\":\"The tool could not do its work because of an internal problem \\(incident"
                        + " [0-9a-f]{12}\\)\\.\"}");
        assertThat(event.status()).isEqualTo(500);
        assertThat(event.text())
                .matches("\\{\"error\":\"the event was not handled, deliver it again\",\"incident\":\"[0-9a-f]{12}\"}");
        assertThat(ran).isEmpty();
        String first = text.replaceAll(".*incident (\\w+).*", "$1");
        String second = event.text().replaceAll(".*\"(\\w+)\"}", "$1");
        assertThat(log.lines())
                .containsExactly(
                        "ERROR tool book failed, incident " + first + ", call c-1",
                        "ERROR Desk.status for status-update failed, incident " + second + ", call c-1");
        told.assertOutcomes(
                new Failed(new Target("tool-calls", "book"), Duration.ZERO, first),
                new Failed(new Target("status-update", ""), Duration.ZERO, second));
    }

    @Test
    void runsWhatItCouldNotClaimWhenItComesAgain() {
        store.claiming = "exception";
        await(line.book("c-1", "t", "{}"));
        await(line.status("c-1", "ended"));
        store.claiming = "";

        assertThat(await(line.book("c-1", "t", "{}"))).isEqualTo(result("{'value':'booked'}"));
        assertThat(await(line.status("c-1", "ended"))).isEqualTo(OK);
        assertThat(ran).containsExactly("book", "status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exception", "error"})
    void answersWhatItDoesNotKeep(String how) {
        store.settling = how;
        log.clear();

        assertThat(await(line.book("c-1", "t", "{}"))).isEqualTo(result("{'value':'booked'}"));
        assertThat(await(line.book("c-1", "u", "{'fail':true}")).text()).contains("internal problem (incident ");
        assertThat(await(line.book("c-1", "v", "{'later':true}")).text()).contains("later");
        assertThat(await(line.status("c-1", "ended"))).isEqualTo(OK);
        assertThat(log.lines().stream().filter(UNTOLD::equals)).hasSize(4);
        assertThat(log.everything()).anyMatch(text -> text.contains("the disk is full"));
        assertThat(store.calls).filteredOn("release"::equals).hasSize(1);
    }

    @Test
    void answersInTimeWhileItHangs() throws Exception {
        store.claiming = "hangs";
        CompletableFuture<WebhookResponse> tool = line.book("c-1", "t", "{}");
        store.gate.awaitArrival();
        CompletableFuture<WebhookResponse> event = line.status("c-1", "ended");
        store.gate.awaitArrival();

        line.pass(Duration.ofSeconds(10));

        assertThat(await(tool).text()).isEqualTo(LATE_TOOL);
        assertThat(await(event)).isEqualTo(LATE_EVENT);
        assertThat(ran).isEmpty();
        store.gate.open();
        PhoneLine.awaitEnd("tool book", log);
        await(() -> ran.contains("status")); // late, as its sender was told
        assertThat(ran).containsExactly("status");
    }

    @Test
    void answersLateWhatItHangsToKeep() throws Exception {
        store.settling = "hangs";
        CompletableFuture<WebhookResponse> tool = line.book("c-1", "t", "{}");
        store.gate.awaitArrival();
        CompletableFuture<WebhookResponse> duplicate = line.book("c-1", "t", "{}");

        line.pass(Duration.ofMillis(9_250));

        assertThat(await(tool).text()).isEqualTo(LATE_TOOL);
        assertThat(await(duplicate).text())
                .isIn(LATE_TOOL, result("{'value':'booked'}").text());
        assertThat(ran).containsExactly("book");
        store.gate.open(); // no interrupt reaches a store: it might lose what it is about to keep
        PhoneLine.awaitEnd("tool book", log);
        assertThat(store.kept).isTrue();
    }

    private final class Desk {

        @Tool("book")
        Object book(Optional<Boolean> fail, Optional<Boolean> later) {
            ran.add("book");
            if (fail.isPresent()) {
                throw new IllegalStateException("no room");
            }
            return later.isPresent() ? CompletableFuture.supplyAsync(() -> "later") : "booked";
        }

        @OnStatusUpdate
        void status() {
            ran.add("status");
        }
    }

    private static final class Store implements IdempotencyStore {

        private final Gate gate = new Gate();
        private final List<String> calls = new CopyOnWriteArrayList<>();
        private volatile String claiming = "";
        private volatile String settling = "";
        private volatile boolean kept;

        @Override
        public Claim claim(String key, String fingerprint, Duration lease) throws Exception {
            fail(claiming);
            return claiming.equals("null") ? null : new Granted("1");
        }

        @Override
        public void complete(String key, String token, byte[] answer) throws Exception {
            calls.add("complete");
            fail(settling);
            kept = true;
        }

        @Override
        public void release(String key, String token) throws Exception {
            calls.add("release");
            fail(settling);
        }

        private void fail(String how) throws Exception {
            switch (how) {
                case "exception" -> throw new IOException("the disk is full");
                case "error" -> throw new NoClassDefFoundError("the disk is full");
                case "hangs" -> gate.pass();
                default -> {}
            }
        }
    }
}
