package dev.callhook.testkit;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Brings a delivery to where it is answered. */
@FunctionalInterface
interface Transport {

    /** Returns the answer to exactly these headers and bytes. */
    WebhookAnswer deliver(Map<String, List<String>> headers, byte[] body);

    /** Returns the answer with the time that it took. */
    default WebhookAnswer timed(Map<String, List<String>> headers, byte[] body) {
        long start = System.nanoTime();
        return deliver(headers, body).after(Duration.ofNanos(System.nanoTime() - start));
    }

    /** Returns a way on which the second half of the body gets lost. */
    default Transport lossy() {
        return (headers, body) -> deliver(headers, Arrays.copyOf(body, body.length / 2));
    }

    /** Returns a way on which the body comes too slowly. */
    default Transport slow() {
        throw needsConnection(DeliveryFault.SLOW_BODY);
    }

    /** Sends all of it, and goes away without an answer. */
    default void leave(Map<String, List<String>> headers, byte[] body) {
        throw needsConnection(DeliveryFault.CLIENT_GONE);
    }

    private static IllegalStateException needsConnection(DeliveryFault fault) {
        return new IllegalStateException(
                fault + " needs a connection, and this kit calls its dispatcher in process: take"
                        + " WebhookTestKit.of(uri, secret), or @CallhookTest(server = true)");
    }
}
