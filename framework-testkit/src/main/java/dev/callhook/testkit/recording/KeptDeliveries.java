package dev.callhook.testkit.recording;

import dev.callhook.http.WebhookRequest;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The last deliveries, at most so many and so large; the requests themselves are let go. Not safe for several threads. */
final class KeptDeliveries {

    private final int most;
    private final long mostBytes;
    private final Deque<Kept> kept = new ArrayDeque<>();
    private long bytes;

    KeptDeliveries(int most, long mostBytes) {
        this.most = most;
        this.mostBytes = mostBytes;
    }

    /**
     * A delivery that is kept.
     *
     * @param request what it came with, for as long as somebody handles it
     * @param delivery what is kept of it
     * @param methods how many methods were known when it was masked
     */
    record Kept(WeakReference<WebhookRequest> request, RecordedDelivery delivery, int methods) {

        private boolean isOf(WebhookRequest other) {
            return request.refersTo(other);
        }

        private long bytes() {
            return delivery.body().length;
        }
    }

    /** Returns what is kept of a request: each tool call and each listener comes with the same one. */
    Optional<Kept> of(WebhookRequest request) {
        return kept.stream().filter(each -> each.isOf(request)).findFirst();
    }

    /** Keeps a delivery, in the place of what has been kept of its request; false if it is too large. */
    boolean put(Kept delivery) {
        Optional.ofNullable(delivery.request().get()).flatMap(this::of).ifPresent(this::remove);
        if (delivery.bytes() > mostBytes) {
            return false;
        }
        kept.addLast(delivery);
        bytes += delivery.bytes();
        while (kept.size() > most || bytes > mostBytes) {
            remove(kept.getFirst());
        }
        return true;
    }

    private void remove(Kept one) {
        kept.remove(one);
        bytes -= one.bytes();
    }

    List<RecordedDelivery> all() {
        return kept.stream()
                .map(Kept::delivery)
                .sorted(Comparator.comparing(RecordedDelivery::at))
                .toList();
    }

    void clear() {
        kept.clear();
        bytes = 0;
    }
}
