package dev.callhook.samples.contract;

import java.net.URI;

/**
 * A started host that serves the front desk.
 *
 * @param uri where it takes deliveries, {@code http://127.0.0.1:port/webhooks/voice}
 * @param stop stops it
 */
public record Host(URI uri, Stop stop) implements AutoCloseable {

    @Override
    public void close() {
        try {
            stop.stop();
        } catch (Exception e) {
            throw new AssertionError("the host does not stop", e);
        }
    }

    /** Stops a host. */
    @FunctionalInterface
    public interface Stop {

        /**
         * Stops it.
         *
         * @throws Exception if it does not stop
         */
        void stop() throws Exception;
    }
}
