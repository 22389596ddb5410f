package dev.callhook.samples.frontdesk;

import java.net.URI;

/** A delivery that can be pasted into a shell. */
final class CurlLine {

    private static final String BODY = "{\"message\":{\"type\":\"tool-calls\",\"call\":{\"id\":\"by-hand\"},"
            + "\"tool_call_list\":[{\"id\":\"tool_1\",\"type\":\"function\",\"function\":{\"name\":\"find_contact\","
            + "\"arguments\":{\"name\":\"sample\"}}}]}}";

    private CurlLine() {}

    /** Returns the text; {@code madeSecret} is shown where the desk made one up, and is empty otherwise. */
    static String of(URI uri, String madeSecret) {
        String export = madeSecret.isEmpty()
                ? "  # with the same WEBHOOK_SECRET in the environment\n"
                : "  export WEBHOOK_SECRET=" + madeSecret + "   # made up for this run\n";
        return "The desk listens at " + uri + " until you press Ctrl-C. A delivery by hand:\n\n"
                + export
                + "  body='" + BODY + "'\n"
                + "  time=$(date +%s)\n"
                + "  mac=$(printf '%s.%s' \"$time\" \"$body\" | openssl dgst -sha256 -hmac \"$WEBHOOK_SECRET\" -r"
                + " | cut -d' ' -f1)\n"
                + "  curl -s " + uri + " -H 'Content-Type: application/json' -H \"X-Webhook-Timestamp: $time\""
                + " -H \"X-Webhook-Signature: sha256=$mac\" -d \"$body\"\n\n";
    }
}
