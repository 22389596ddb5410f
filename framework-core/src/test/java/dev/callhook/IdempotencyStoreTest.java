package dev.callhook;

import static dev.callhook.PhoneLine.await;
import static dev.callhook.PhoneLine.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.handler.Tool;
import dev.callhook.http.WebhookResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a store of the application is asked, and on which threads. */
class IdempotencyStoreTest {

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final SharedStore store = new SharedStore();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final CompletableFuture<String> later = new CompletableFuture<>();
    private final PhoneLine line =
            PhoneLine.to(WebhookDispatcher.builder().handlers(new Desk()).idempotency(Idempotency.shared(store)));

    @Test
    void isAskedNowhereButWhereHandlersRun() {
        for (int i = 0; i < 100; i++) { // handlers that are quick would run on this thread without a store
            await(line.book("c-1", "t" + i, "{}"));
            await(line.report("c-" + i));
        }

        assertThat(threads).hasSize(200).doesNotContain(Thread.currentThread());
        assertThat(store.threads).hasSize(400).doesNotContain(Thread.currentThread());
    }

    @Test
    void isToldOfALaterResultOnNoThreadOfTheApplication() {
        CompletableFuture<WebhookResponse> first = line.tools("c-1", SignedRequests.call("t", "book_later", "{}"));
        await(() -> threads.size() == 1 && line.dispatcher().load().runningHandlers() == 0); // it holds no thread

        later.complete("booked");

        assertThat(await(first)).isEqualTo(result("{'value':'booked'}"));
        assertThat(store.threads).hasSize(2).doesNotContain(Thread.currentThread());
        assertThat(await(line.tools("c-1", SignedRequests.call("t", "book_later", "{}"))))
                .isEqualTo(await(first));
    }

    @Test
    void isToldNothingAboutACall() {
        await(line.book("c-1", "t", "{}"));
        await(line.report("c-1"));

        assertThat(store.claims).hasSize(2).allSatisfy(claim -> {
            assertThat(claim.key()).matches("[0-9a-f]{64}");
            assertThat(claim.fingerprint()).matches("[0-9a-f]{64}");
            assertThat(claim.lease()).isEqualTo(Duration.ofMinutes(6));
        });
        assertThat(store.claims.get(0).key()).isNotEqualTo(store.claims.get(1).key());
    }

    private final class Desk {

        @Tool("book")
        void book() {
            threads.add(Thread.currentThread());
        }

        @Tool("book_later")
        CompletionStage<String> bookLater() {
            threads.add(Thread.currentThread());
            return later;
        }

        @OnEndOfCallReport
        void report() {
            threads.add(Thread.currentThread());
        }
    }
}
