package dev.callhook.testkit;

import dev.callhook.WebhookDispatcher;
import dev.callhook.http.WebhookHeaders;
import dev.callhook.http.WebhookRequest;
import dev.callhook.http.WebhookResponse;
import dev.callhook.payload.CallType;
import dev.callhook.signature.WebhookSigner;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Plays the platform: signs deliveries and sends them, in process or over HTTP.
 *
 * <p>Immutable and safe for use by several threads; one kit serves a whole test class, and there is nothing to close.
 * Methods that change something return another kit, which makes the bad deliveries easy:
 *
 * <pre>{@code
 * WebhookTestKit.of(dispatcher, "another secret").send(payload);                      // forged
 * kit.clock(Clock.offset(clock, Duration.ofMinutes(-6))).send(payload);               // stale
 * kit.header("X-Webhook-Timestamp", "1777883406", "1777883407").send(payload);        // two of them
 * kit.header("Content-Type", "text/plain").send(payload);
 * }</pre>
 */
public final class WebhookTestKit {

    private static final Duration STALE = Duration.ofMinutes(-6);

    private final Transport transport;
    private final WebhookSigner signer;
    private final Clock clock;
    private final Map<String, List<String>> changed;

    private WebhookTestKit(Transport transport, WebhookSigner signer, Clock clock, Map<String, List<String>> changed) {
        this.transport = transport;
        this.signer = signer;
        this.clock = clock;
        this.changed = changed;
    }

    /**
     * Returns a kit that calls a dispatcher in the test's own thread.
     *
     * @param dispatcher the dispatcher under test
     * @param secret what signs the deliveries: the dispatcher's secret, or another one
     * @return the kit
     */
    public static WebhookTestKit of(WebhookDispatcher dispatcher, String secret) {
        Objects.requireNonNull(dispatcher, "dispatcher");
        return of(
                (headers, body) -> {
                    WebhookResponse response = dispatcher.dispatch(WebhookRequest.of(headers, body));
                    return WebhookAnswer.of(response.status(), Map.of(), response.body());
                },
                secret);
    }

    /**
     * Returns a kit that posts to a server, which may take 5 s to accept the connection and 30 s to answer.
     *
     * @param uri where the server listens, such as {@code http://127.0.0.1:8080/webhooks/voice}
     * @param secret what signs the deliveries: the server's secret, or another one
     * @return the kit
     */
    public static WebhookTestKit of(URI uri, String secret) {
        return of(new HttpTransport(uri), secret);
    }

    static WebhookTestKit of(Transport transport, String secret) {
        return new WebhookTestKit(transport, WebhookSigner.of(secret), Clock.systemUTC(), Map.of());
    }

    /**
     * Sets what time it is when a delivery is signed. Give the dispatcher the same clock, or a deliberately other one.
     *
     * @param other the clock
     * @return another kit
     */
    public WebhookTestKit clock(Clock other) {
        return new WebhookTestKit(transport, signer, Objects.requireNonNull(other, "clock"), changed);
    }

    /**
     * Sends a header as given here instead of the one that the platform would send.
     *
     * @param name the header's name in any case
     * @param values its values, each as a header line; none leaves it out
     * @return another kit
     */
    public WebhookTestKit header(String name, String... values) {
        Map<String, List<String>> more = new LinkedHashMap<>(changed);
        more.put(name, List.of(values));
        return new WebhookTestKit(transport, signer, clock, more);
    }

    /**
     * Sends a payload as the platform does: signed, with all of its headers.
     *
     * @param payload the payload
     * @return the answer
     * @throws java.io.UncheckedIOException if no answer came over HTTP
     */
    public WebhookAnswer send(SamplePayload payload) {
        List<String> event = payload.type().isEmpty() ? List.of() : List.of(payload.type());
        return deliver(payload.body(), Map.of(WebhookHeaders.EVENT, event));
    }

    /**
     * Sends a payload without signature and timestamp.
     *
     * @param payload the payload
     * @return the answer
     * @throws java.io.UncheckedIOException if no answer came over HTTP
     */
    public WebhookAnswer sendUnsigned(SamplePayload payload) {
        return header(WebhookHeaders.SIGNATURE).header(WebhookHeaders.TIMESTAMP).send(payload);
    }

    /**
     * Signs and sends any bytes, JSON or not, without the event header.
     *
     * @param body the body
     * @return the answer
     * @throws java.io.UncheckedIOException if no answer came over HTTP
     */
    public WebhookAnswer sendRaw(byte[] body) {
        return deliver(body.clone(), Map.of());
    }

    /**
     * Begins an inbound phone call, which is played step by step.
     *
     * @param from the caller's number in E.164, such as {@code +442079460001}; null if the caller withholds it
     * @return the call, of which nothing is sent yet
     */
    public CallScenario call(@Nullable String from) {
        return new PlayedScenario(this, new CallParty(CallType.INBOUND_PHONE_CALL, from));
    }

    /**
     * Begins an outbound phone call; the platform sends no assistant-request for it.
     *
     * @param to the number that is called, in E.164
     * @return the call, of which nothing is sent yet
     */
    public CallScenario outboundCall(String to) {
        return new PlayedScenario(this, new CallParty(CallType.OUTBOUND_PHONE_CALL, to));
    }

    /**
     * Begins a call from a web page, without numbers; the platform sends no assistant-request for it.
     *
     * @return the call, of which nothing is sent yet
     */
    public CallScenario webCall() {
        return new PlayedScenario(this, new CallParty(CallType.WEB_CALL, null));
    }

    Instant now() {
        return clock.instant();
    }

    WebhookTestKit faulty(DeliveryFault fault) {
        return switch (fault) {
            case WRONG_SECRET -> new WebhookTestKit(transport, WebhookSigner.of("a wrong guess"), clock, changed);
            case STALE_TIMESTAMP -> clock(Clock.offset(clock, STALE));
            case TRUNCATED_BODY -> {
                Transport lossy = (headers, body) -> transport.deliver(headers, Arrays.copyOf(body, body.length / 2));
                yield new WebhookTestKit(lossy, signer, clock, changed);
            }
        };
    }

    private WebhookAnswer deliver(byte[] body, Map<String, List<String>> own) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(signer.headers(clock.instant(), body));
        headers.put("User-Agent", List.of("HMS-Sovereign/1.0"));
        headers.putAll(own);
        headers.putAll(changed);
        headers.values().removeIf(List::isEmpty);
        long start = System.nanoTime();
        return transport.deliver(headers, body).after(Duration.ofNanos(System.nanoTime() - start));
    }
}
