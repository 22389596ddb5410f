package dev.callhook.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.callhook.CapturedLog;
import dev.callhook.http.WebhookResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

class ReplyTest {

    private final List<WebhookResponse> taken = new ArrayList<>();
    private final AtomicInteger overs = new AtomicInteger();
    private final Reply reply = new Reply(taken::add, overs::incrementAndGet);

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    @Test
    void isGivenOnce() {
        reply.give(Responses.OK);
        reply.give(Responses.LATE);
        reply.fail(new IllegalStateException("after the answer"));

        assertThat(taken).containsExactly(Responses.OK);
        assertThat(overs).hasValue(1);
    }

    @Test
    void isAFailureIfItCannotBeMade() {
        reply.give(() -> {
            throw new IllegalStateException("no answer");
        });

        assertThat(taken).containsExactly(Responses.FAILED);
        assertThat(log.lines()).containsExactly("ERROR delivery failed with 500");
    }

    @Test
    void isAFailureIfWhatComesFails() {
        CompletableFuture<WebhookResponse> coming = new CompletableFuture<>();
        reply.give(coming);
        assertThat(taken).isEmpty();

        coming.completeExceptionally(new IllegalStateException("no answer"));

        assertThat(taken).containsExactly(Responses.FAILED);
    }

    @Test
    void isOverEvenIfNobodyTakesIt() {
        Reply refused = new Reply(
                response -> {
                    throw new IllegalStateException("the connection is gone");
                },
                overs::incrementAndGet);

        refused.give(Responses.OK);

        assertThat(overs).hasValue(1);
        assertThat(log.lines()).containsExactly("ERROR an answer could not be handed over");
    }

    @Test
    void isGivenEvenIfNobodyCanLogItsFailure() {
        Logger logger = (Logger) LoggerFactory.getLogger(DeliveryPipeline.class);
        ListAppender<ILoggingEvent> broken = new ListAppender<>() {
            @Override
            protected void append(ILoggingEvent event) {
                throw new OutOfMemoryError("no room for the log line");
            }
        };
        broken.start();
        logger.addAppender(broken);

        reply.fail(new IllegalStateException("a mistake"));

        logger.detachAppender(broken);
        assertThat(taken).containsExactly(Responses.FAILED);
        assertThat(overs).hasValue(1);
    }
}
