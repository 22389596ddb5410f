package dev.callhook.servlet;

import dev.callhook.http.WebhookResponse;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request, which is answered once, by the thread that comes first: that of the container or another.
 *
 * <p>Whoever touches the request or the response holds the lock and has seen that the exchange is open. So the container,
 * which uses both again for the next request, never gets them back while somebody writes.
 */
final class Exchange {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final long start = System.nanoTime();
    private final Thread owner = Thread.currentThread();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition closed = lock.newCondition();
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Duration answerTime;
    private @Nullable AsyncContext async;
    private Runnable release = () -> {};
    private boolean open = true;

    /** Starts the exchange, on the container's thread, which waits so long for the answer at the most. */
    Exchange(HttpServletRequest request, HttpServletResponse response, Duration answerTime) {
        this.request = request;
        this.response = response;
        this.answerTime = answerTime;
    }

    /** To be used by the container's thread before it leaves, and after that only while the exchange is open. */
    HttpServletRequest request() {
        return request;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Sends the answer, unless there has been one. Returns whether it was this one. */
    boolean answer(WebhookResponse answer) {
        return whileOpen(() -> {
            open = false;
            try {
                write(answer);
            } catch (IOException | RuntimeException e) { // containers throw either
                LOG.debug("an answer was not sent, as its client has gone", e);
            } finally {
                close();
            }
        });
    }

    private void write(WebhookResponse answer) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setContentType(WebhookResponse.CONTENT_TYPE);
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
        if (async != null || !Thread.currentThread().equals(owner)) {
            response.flushBuffer(); // the container sends the rest only when its thread comes back, which may take long
        }
    }

    /** Does something with the request while nobody else does, unless it is answered. Returns whether it was done. */
    boolean whileOpen(Runnable step) {
        lock.lock();
        try {
            boolean wasOpen = open;
            if (wasOpen) {
                step.run();
            }
            return wasOpen;
        } finally {
            lock.unlock();
        }
    }

    /** Lets the container's thread go, or has it wait if it must, until there is an answer. */
    void leave() {
        whileOpen(() -> {
            if (async == null && request.isAsyncSupported()) {
                startAsync(() -> {});
            } else if (async == null) {
                await();
            }
        });
    }

    /** Lets the container's thread go before the answer. When the exchange is over, something is to be released. */
    void startAsync(Runnable release) {
        AsyncContext context = request.startAsync(request, response);
        context.setTimeout(answerTime.toMillis());
        context.addListener(new Watch());
        this.async = context;
        this.release = release;
    }

    private void await() {
        long left = answerTime.toNanos();
        try {
            while (open && left > 0) {
                left = closed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the container stops
        }
        giveUp();
    }

    private void giveUp() {
        whileOpen(() -> {
            LOG.warn(
                    "a request has no answer after {} s and gets 503", elapsed().toSeconds());
            answer(Refusal.unanswered().answer());
        });
    }

    /** Runs a task on a thread of the container that may block, which the present one may not. Needs startAsync. */
    void execute(Runnable task) {
        AsyncContext context = async;
        try {
            if (context != null) {
                context.start(task);
                return;
            }
        } catch (RuntimeException e) { // it stops, or has no thread to give
            LOG.debug("the container runs no task", e);
        }
        task.run();
    }

    private void close() {
        open = false;
        closed.signalAll();
        release.run();
        if (async != null) {
            try {
                async.complete();
            } catch (RuntimeException e) {
                LOG.debug("the container has completed a request itself", e);
            }
        }
    }

    /** Keeps the container from making a page of an error of its own. */
    private final class Watch implements AsyncListener {

        @Override
        public void onTimeout(AsyncEvent event) {
            giveUp();
        }

        @Override
        public void onError(AsyncEvent event) {
            answer(Refusal.incomplete().answer()); // nobody reads it: it is the connection that is broken
        }

        @Override
        public void onComplete(AsyncEvent event) {
            whileOpen(() -> {
                open = false;
                release.run();
            });
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // nobody starts it again
        }
    }
}
