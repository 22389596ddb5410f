package dev.callhook.samples.benchmarks;

import dev.callhook.WebhookDispatcher;
import dev.callhook.handler.Analysis;
import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.handler.Tool;
import dev.callhook.http.WebhookResponse;
import dev.callhook.payload.CallMessage;
import dev.callhook.payload.Customer;
import dev.callhook.payload.EndOfCallReportPayload;
import dev.callhook.payload.Transcript;
import dev.callhook.samples.benchmarks.Desk.Filed;
import dev.callhook.samples.benchmarks.Desk.Lead;
import dev.callhook.samples.benchmarks.Desk.Offer;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The framework with everything on that is on by default, called as its servlet calls it. */
final class Framework implements Subject {

    private static final long WINDOW_NANOS = Duration.ofDays(1).toNanos(); // longer than duplicates are remembered

    private final WebhookDispatcher dispatcher;
    private final AtomicLong skipped = new AtomicLong(); // the dispatcher reads it on threads of its own

    Framework(Desk desk, boolean transcript) {
        dispatcher = WebhookDispatcher.builder()
                .handlers(new Tools(desk), transcript ? new TranscriptReader(desk) : new ReportReader(desk))
                .secret(Deliveries.SECRET)
                .nanoTime(() -> System.nanoTime() + skipped.get())
                .build();
    }

    /** When the same deliveries come again a day has gone by: else they would be duplicates, which run nothing. */
    @Override
    public byte @Nullable [] answer(Delivery delivery) {
        if (delivery.first()) {
            while (dispatcher.load().openDeliveries() > 0) { // what is under way would be late
                Thread.onSpinWait();
            }
            skipped.addAndGet(WINDOW_NANOS);
        }
        Answer answer = new Answer();
        dispatcher.dispatchAsync(delivery.request(), Duration.ZERO, answer);
        WebhookResponse response = answer.await();
        return response.status() == 401 ? null : response.body();
    }

    @Override
    public void close() {
        dispatcher.close();
    }

    /** Takes the answer, which for what is quick has been given when the dispatcher returns. */
    private static final class Answer implements Consumer<WebhookResponse> {

        private final Thread waiting = Thread.currentThread();
        private volatile @Nullable WebhookResponse given;

        @Override
        public void accept(WebhookResponse response) {
            given = response;
            if (!Thread.currentThread().equals(waiting)) {
                LockSupport.unpark(waiting);
            }
        }

        WebhookResponse await() {
            WebhookResponse response = given;
            while (response == null) {
                LockSupport.park(this);
                response = given;
            }
            return response;
        }
    }

    static final class Tools {

        private final Desk desk;

        Tools(Desk desk) {
            this.desk = desk;
        }

        @Tool("find_slot")
        Offer find(String service, String day, int people, Customer caller) {
            return desk.find(service, day, people, caller.number());
        }
    }

    static final class ReportReader {

        private final Desk desk;

        ReportReader(Desk desk) {
            this.desk = desk;
        }

        @OnEndOfCallReport
        void file(EndOfCallReportPayload report, @Analysis Lead lead) {
            desk.file(filed(report, lead, 0));
        }
    }

    static final class TranscriptReader {

        private final Desk desk;

        TranscriptReader(Desk desk) {
            this.desk = desk;
        }

        @OnEndOfCallReport
        void file(EndOfCallReportPayload report, Transcript transcript, @Analysis Lead lead) {
            int spoken = 0;
            for (CallMessage message : transcript.messages()) {
                if ("user".equals(message.role()) && message.content() != null) {
                    spoken += message.content().length();
                }
            }
            desk.file(filed(report, lead, spoken));
        }
    }

    private static Filed filed(EndOfCallReportPayload report, Lead lead, int spoken) {
        return new Filed(
                Objects.requireNonNull(Objects.requireNonNull(report.call()).id()),
                Objects.requireNonNull(report.duration()).toSeconds(),
                Objects.requireNonNull(report.summary()),
                lead,
                spoken);
    }
}
