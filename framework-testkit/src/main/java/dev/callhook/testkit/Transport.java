package dev.callhook.testkit;

import java.util.List;
import java.util.Map;

/** Brings a delivery to where it is answered. */
@FunctionalInterface
interface Transport {

    /** Returns the answer to exactly these headers and bytes. */
    WebhookAnswer deliver(Map<String, List<String>> headers, byte[] body);
}
