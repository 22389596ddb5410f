package dev.callhook.servlet;

import dev.callhook.http.WebhookRequest;
import dev.callhook.http.WebhookResponse;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes in the requests of one servlet: has their bodies read, hands over deliveries, and refuses what is none. */
final class Intake {

    private final @Nullable Deliveries deliveries;
    private final Limits limits;
    private final BodyTimer timer = new BodyTimer();
    private final BufferedBytes buffered;
    private volatile boolean stopped;

    /** Creates the intake; without deliveries it refuses all, as the servlet has not started. */
    Intake(@Nullable Deliveries deliveries, Limits limits) {
        this(deliveries, limits, new BufferedBytes(limits.maxBufferedBytes()));
    }

    Intake(@Nullable Deliveries deliveries, Limits limits, BufferedBytes buffered) {
        this.deliveries = deliveries;
        this.limits = limits;
        this.buffered = buffered;
    }

    Limits limits() {
        return limits;
    }

    boolean isStarted() {
        return deliveries != null;
    }

    /** Takes a request in. It may be answered when this returns, or later by another thread. */
    void take(Exchange exchange) throws IOException {
        HttpServletRequest request = exchange.request();
        IncomingBody body = new IncomingBody(limits, buffered, length(request), refusal(request));
        Delivery delivery = new Delivery(exchange, Delivery.Head.of(request), body);
        if (body.refusal() != null && request.getHeader("Expect") != null) {
            refuse(delivery, false); // the sender has asked first whether it should send the body
        } else if (request.isAsyncSupported()) {
            read(delivery, request);
        } else {
            readBlocking(delivery, request);
        }
    }

    private @Nullable Refusal refusal(HttpServletRequest request) {
        Refusal refusal = Refusal.of(request, limits.maxBodyBytes());
        if (refusal != null) {
            return refusal;
        }
        if (deliveries == null) {
            return Refusal.notStarted();
        }
        return stopped ? Refusal.stopped() : null;
    }

    /** Returns the length of the body, -1 if it is not known. */
    private static long length(HttpServletRequest request) {
        boolean isEmpty = request.getContentLengthLong() < 0
                && request.getHeader("Transfer-Encoding") == null
                && request.getProtocol().startsWith("HTTP/1"); // later versions need neither header
        return isEmpty ? 0 : request.getContentLengthLong();
    }

    private void read(Delivery delivery, HttpServletRequest request) throws IOException {
        ServletInputStream in = request.getInputStream();
        try {
            if (!delivery.body().takeAvailable(in)) {
                new BodyReader(this, delivery, in).start(timer, limits.bodyTime());
                return;
            }
        } catch (IOException | RuntimeException e) {
            refuseBroken(delivery.body(), request); // not to be read on: Undertow would then give what it does not have
        }
        finish(delivery);
    }

    /** Containers throw exceptions of both kinds for a body that is cut short or garbled. */
    private static void refuseBroken(IncomingBody body, HttpServletRequest request) {
        request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION); // or Tomcat would show its stack to the sender
        body.refuse(Refusal.incomplete());
    }

    private void readBlocking(Delivery delivery, HttpServletRequest request) throws IOException {
        BoundedBody bounded = new BoundedBody(limits.maxBodyBytes(), System::nanoTime);
        byte[] bytes = {};
        if (delivery.body().refusal() == null) {
            bytes = readBlocking(delivery.body(), bounded, request);
        } else {
            bounded.discard(request.getInputStream());
        }
        if (delivery.body().refusal() == null) {
            dispatch(delivery, bytes);
        } else {
            refuse(delivery, true);
        }
    }

    private byte[] readBlocking(IncomingBody body, BoundedBody bounded, HttpServletRequest request) {
        try {
            byte[] bytes = bounded.read(request.getInputStream());
            if (bytes.length > limits.maxBodyBytes()) {
                bounded.discard(request.getInputStream());
                body.refuse(Refusal.tooLarge(limits.maxBodyBytes()));
            }
            return bytes;
        } catch (BoundedBody.TooSlowException e) {
            body.refuse(tooSlow());
        } catch (IOException | RuntimeException e) {
            refuseBroken(body, request);
        }
        return new byte[0];
    }

    /** Goes on with a request whose body has been read to its end. */
    void finish(Delivery delivery) {
        IncomingBody body = delivery.body();
        if (body.isCut()) {
            body.refuse(Refusal.incomplete());
        }
        if (body.refusal() == null) {
            dispatch(delivery, body.bytes());
        } else {
            refuse(delivery, !body.isCut());
        }
    }

    private void dispatch(Delivery delivery, byte[] bytes) {
        Exchange exchange = delivery.exchange();
        WebhookRequest request = WebhookRequest.of(delivery.head().headers(), bytes);
        Objects.requireNonNull(deliveries).dispatch(request, exchange.elapsed(), exchange::answer);
    }

    /**
     * Answers a request for the reason that its body has. If the rest of the body is not read, the connection is closed:
     * Tomcat would hold a thread to wait for it.
     */
    void refuse(Delivery delivery, boolean isRead) {
        Refusal refusal = Objects.requireNonNull(delivery.body().refusal());
        WebhookResponse answer = refusal.answer();
        if (!isRead && delivery.head().isClosable()) {
            answer = answer.withHeader("Connection", "close");
        }
        if (delivery.exchange().answer(answer) && deliveries != null) {
            deliveries.refused(refusal.status(), refusal.reason());
        }
    }

    Refusal tooSlow() {
        return Refusal.tooSlow(limits.bodyTime());
    }

    /** Refuses all requests from now on, and lets those that are under way come to their end. */
    void stop() {
        stopped = true;
        timer.stop();
        if (deliveries != null) {
            deliveries.close();
        }
    }
}
