package dev.callhook.testkit;

import dev.callhook.WebhookDispatcher;
import dev.callhook.http.WebhookHeaders;
import dev.callhook.http.WebhookRequest;
import dev.callhook.http.WebhookResponse;
import dev.callhook.payload.CallType;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
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

    private final Transport transport;
    private final SignedHeaders headers;
    private final Consumer<? super CallScenario> begun;

    private WebhookTestKit(Transport transport, SignedHeaders headers, Consumer<? super CallScenario> begun) {
        this.transport = transport;
        this.headers = headers;
        this.begun = begun;
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
        return new WebhookTestKit(transport, SignedHeaders.with(secret), call -> {});
    }

    /**
     * Sets what time it is when a delivery is signed. Give the dispatcher the same clock, or a deliberately other one.
     *
     * @param other the clock
     * @return another kit
     */
    public WebhookTestKit clock(Clock other) {
        return new WebhookTestKit(transport, headers.clock(Objects.requireNonNull(other, "clock")), begun);
    }

    /**
     * Sends a header as given here instead of the one that the platform would send.
     *
     * @param name the header's name in any case
     * @param values its values, each as a header line; none leaves it out
     * @return another kit
     */
    public WebhookTestKit header(String name, String... values) {
        return new WebhookTestKit(transport, headers.header(name, List.of(values)), begun);
    }

    /**
     * Tells somebody of each call that begins, who may look at it when the test is over: see {@link
     * CallScenario#assertAllSent}.
     *
     * @param other takes the call, of which nothing is sent yet
     * @return another kit
     */
    public WebhookTestKit onCall(Consumer<? super CallScenario> other) {
        return new WebhookTestKit(transport, headers, Objects.requireNonNull(other, "onCall"));
    }

    /**
     * Sends a payload as the platform does: signed, with all of its headers.
     *
     * @param payload the payload
     * @return the answer
     * @throws java.io.UncheckedIOException if no answer came over HTTP
     */
    public WebhookAnswer send(SamplePayload payload) {
        byte[] body = payload.body();
        return transport.timed(headers.of(body, event(payload)), body);
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
        byte[] own = body.clone();
        return transport.timed(headers.of(own, Map.of()), own);
    }

    /**
     * Begins an inbound phone call, which is played step by step.
     *
     * @param from the caller's number in E.164, such as {@code +442079460001}; null if the caller withholds it
     * @return the call, of which nothing is sent yet
     */
    public CallScenario call(@Nullable String from) {
        return begin(new CallParty(CallType.INBOUND_PHONE_CALL, from));
    }

    /**
     * Begins an outbound phone call; the platform sends no assistant-request for it.
     *
     * @param to the number that is called, in E.164
     * @return the call, of which nothing is sent yet
     */
    public CallScenario outboundCall(String to) {
        return begin(new CallParty(CallType.OUTBOUND_PHONE_CALL, to));
    }

    /**
     * Begins a call from a web page, without numbers; the platform sends no assistant-request for it.
     *
     * @return the call, of which nothing is sent yet
     */
    public CallScenario webCall() {
        return begin(new CallParty(CallType.WEB_CALL, null));
    }

    private CallScenario begin(CallParty party) {
        CallScenario call = new PlayedScenario(this, party);
        begun.accept(call);
        return call;
    }

    Instant now() {
        return headers.clock().instant();
    }

    /** Sends a payload as {@link #send} does, and goes away without an answer. */
    void sendAndLeave(SamplePayload payload) {
        byte[] body = payload.body();
        transport.leave(headers.of(body, event(payload)), body);
    }

    WebhookTestKit faulty(DeliveryFault fault) {
        return switch (fault) {
            case WRONG_SECRET -> new WebhookTestKit(transport, headers.secret("a wrong guess"), begun);
            case STALE_TIMESTAMP -> new WebhookTestKit(transport, headers.stale(), begun);
            case TRUNCATED_BODY -> new WebhookTestKit(transport.lossy(), headers, begun);
            case SLOW_BODY -> new WebhookTestKit(transport.slow(), headers, begun);
            case CLIENT_GONE -> this;
        };
    }

    private static Map<String, List<String>> event(SamplePayload payload) {
        return Map.of(WebhookHeaders.EVENT, payload.type().isEmpty() ? List.of() : List.of(payload.type()));
    }
}
