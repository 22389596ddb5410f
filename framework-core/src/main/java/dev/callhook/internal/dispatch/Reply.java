package dev.callhook.internal.dispatch;

import dev.callhook.http.WebhookResponse;
import dev.callhook.internal.text.LoggedFailure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The answer to one delivery, which is given once, whatever happens. Safe for use by several threads; none of it throws. */
final class Reply {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryPipeline.class);

    private final Consumer<WebhookResponse> taker;
    private final Runnable over;
    private final AtomicBoolean given = new AtomicBoolean();

    /**
     * Creates the reply.
     *
     * @param taker takes the answer
     * @param over is told when it has
     */
    Reply(Consumer<WebhookResponse> taker, Runnable over) {
        this.taker = taker;
        this.over = over;
    }

    void give(WebhookResponse response) {
        if (given.getAndSet(true)) {
            return;
        }
        try {
            taker.accept(response);
        } catch (Throwable e) { // of an adapter, which must not
            log("an answer could not be handed over", e);
        } finally {
            over.run();
        }
    }

    /** Gives what is made now. */
    void give(Supplier<WebhookResponse> making) {
        WebhookResponse made;
        try {
            made = making.get();
        } catch (Throwable e) {
            made = failed(e);
        }
        give(made);
    }

    /** Gives what comes, when it comes. */
    void give(CompletableFuture<WebhookResponse> coming) {
        CompletableFuture<WebhookResponse> unused =
                coming.whenComplete((response, mistake) -> give(mistake == null ? response : failed(mistake)));
    }

    /** Something went wrong that nobody has foreseen: a mistake of ours, or of the JVM, which must not reach the container either. */
    void fail(Throwable mistake) {
        give(failed(mistake));
    }

    private static WebhookResponse failed(Throwable mistake) {
        log("delivery failed with 500", mistake);
        return Responses.FAILED;
    }

    private static void log(String what, Throwable failure) {
        try {
            LOG.error(what, LoggedFailure.of(failure));
        } catch (Throwable e) {
            // no memory, most likely: the answer goes out all the same
        }
    }
}
