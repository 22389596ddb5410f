package dev.callhook.servlet;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Reads the rest of a body as it comes in, while no thread waits for it. */
final class BodyReader implements ReadListener {

    private static final int CHUNK = 8192;

    private final Intake intake;
    private final Delivery delivery;
    private final ServletInputStream in;
    private @Nullable Future<?> timeout;
    private boolean handedOver;

    BodyReader(Intake intake, Delivery delivery, ServletInputStream in) {
        this.intake = intake;
        this.delivery = delivery;
        this.in = in;
    }

    /** Starts to read, on the container's thread, which is then free to leave. */
    void start(BodyTimer timer, Duration limit) {
        exchange().whileOpen(() -> {
            exchange().startAsync(this::release);
            body().waitForMore();
            try {
                timeout = timer.schedule(this::late, limit.minus(exchange().elapsed()));
                in.setReadListener(this);
            } catch (RejectedExecutionException e) {
                refuse(Refusal.stopped());
            } catch (RuntimeException e) { // the connection is broken already
                refuse(Refusal.incomplete());
            }
        });
    }

    @Override
    public void onDataAvailable() {
        exchange().whileOpen(this::read);
    }

    private void read() {
        try {
            while (!body().isEnough() && in.isReady() && !in.isFinished()) {
                if (body().take(in, CHUNK) < 0) {
                    return;
                }
            }
            if (body().isEnough()) {
                refuse(Refusal.incomplete());
            }
        } catch (IOException | RuntimeException e) { // containers throw either for a body that is cut short or garbled
            refuse(Refusal.incomplete());
        }
    }

    /** Goes on elsewhere: a container may call this on a thread that must not block, as a handler may. */
    @Override
    public void onAllDataRead() {
        if (exchange().whileOpen(this::handOver)) { // the task runs without the lock, whatever thread runs it
            exchange().execute(() -> intake.finish(delivery));
        }
    }

    private void handOver() {
        handedOver = true;
        release();
    }

    @Override
    public void onError(Throwable failure) {
        exchange().whileOpen(() -> refuse(Refusal.incomplete()));
    }

    /** On the timer's thread, which must not wait for a sender that does not read. */
    private void late() {
        exchange().whileOpen(() -> exchange().execute(() -> refuse(intake.tooSlow())));
    }

    private void refuse(Refusal reason) {
        exchange().whileOpen(() -> {
            if (!handedOver) { // else its time ran out in the moment in which it was whole
                body().refuse(reason);
                intake.refuse(delivery, false);
            }
        });
    }

    private void release() {
        body().release();
        if (timeout != null) {
            timeout.cancel(false);
        }
    }

    private Exchange exchange() {
        return delivery.exchange();
    }

    private IncomingBody body() {
        return delivery.body();
    }
}
