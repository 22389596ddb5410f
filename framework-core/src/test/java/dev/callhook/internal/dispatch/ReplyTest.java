package dev.callhook.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.callhook.http.WebhookResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ReplyTest {

    private final List<WebhookResponse> taken = new ArrayList<>();
    private final AtomicInteger overs = new AtomicInteger();
    private final Reply reply = new Reply(taken::add, overs::incrementAndGet);
    private final Logger logger = (Logger) LoggerFactory.getLogger(DeliveryPipeline.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        logger.detachAppender(log);
    }

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
        assertThat(messages()).containsExactly("delivery failed with 500");
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
        assertThat(messages()).containsExactly("an answer could not be handed over");
    }

    @Test
    void isGivenEvenIfNobodyCanLogItsFailure() {
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

    private List<String> messages() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
