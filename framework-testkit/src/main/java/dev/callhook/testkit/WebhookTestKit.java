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

    private final Wire wire;
    private final Consumer<? super CallScenario> begun;

    private WebhookTestKit(Wire wire, Consumer<? super CallScenario> begun) {
        this.wire = wire;
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
        return new WebhookTestKit(new Wire(transport, SignedHeaders.with(secret)), call -> {});
    }

    /**
     * Sets what time it is when a delivery is signed. Give the dispatcher the same clock, or a deliberately other one.
     *
     * @param other the clock
     * @return another kit
     */
    public WebhookTestKit clock(Clock other) {
        return with(wire.headers().clock(Objects.requireNonNull(other, "clock")));
    }

    /**
     * Sends a header as given here instead of the one that the platform would send.
     *
     * @param name the header's name in any case
     * @param values its values, each as a header line; none leaves it out
     * @return another kit
     */
    public WebhookTestKit header(String name, String... values) {
        return with(wire.headers().header(name, List.of(values)));
    }

    /**
     * Tells somebody of each call that begins, who may look at it when the test is over: see {@link
     * CallScenario#assertAllSent}.
     *
     * @param begun takes the call, of which nothing is sent yet
     * @return another kit
     */
    public WebhookTestKit onCall(Consumer<? super CallScenario> begun) {
        return new WebhookTestKit(wire, Objects.requireNonNull(begun, "begun"));
    }

    /**
     * Sends a payload as the platform does: signed, with all of its headers.
     *
     * @param payload the payload
     * @return the answer
     * @throws java.io.UncheckedIOException if no answer came over HTTP
     */
    public WebhookAnswer send(SamplePayload payload) {
        return wire.deliver(payload);
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
        return wire.deliverRaw(body.clone());
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

    private WebhookTestKit with(SignedHeaders headers) {
        return new WebhookTestKit(wire.headers(headers), begun);
    }

    Instant now() {
        return wire.headers().clock().instant();
    }

    /** Sends a payload as {@link #send} does, and goes away without an answer. */
    void sendAndLeave(SamplePayload payload) {
        wire.leave(payload);
    }

    WebhookTestKit faulty(DeliveryFault fault) {
        return new WebhookTestKit(wire.faulty(fault), begun);
    }
}
