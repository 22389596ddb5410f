package dev.callhook.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.http.WebhookResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LateAnswerTest {

    private static final Limits LIMITS = new Limits(1 << 20, Duration.ofMinutes(2), Duration.ofMinutes(3), 1 << 26);
    private static final WebhookResponse LATE = WebhookResponse.of(200, "{\"late\":true}");
    private static final WebhookResponse QUICK = WebhookResponse.of(200, "{\"quick\":1}");
    private static final String DELIVERY = Line.headWithLength("{}") + "{}";

    private final ExecutorService others = Executors.newCachedThreadPool();
    private final Logs logs = new Logs();

    @AfterEach
    void stop() {
        others.shutdownNow();
        logs.close();
    }

    @ParameterizedTest
    @CsvSource({"JETTY,true", "JETTY,false", "TOMCAT,true", "TOMCAT,false"})
    void sendsTheAnswerOfAnotherThreadWhileTheOwnOneHangs(Container container, boolean async) throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch back = new CountDownLatch(1);
        Switchboard hanging = new Switchboard(call -> {
            others.execute(() -> call.answer().accept(LATE.withHeader("Retry-After", "7")));
            await(end);
            call.answer().accept(QUICK);
            back.countDown();
        });
        try (Container.Running running = container.serve(servlet(hanging), async);
                Line line = new Line(running.port())) {
            assertThat(line.say(DELIVERY).answer())
                    .startsWith("HTTP/1.1 200")
                    .contains("Retry-After: 7\r\n")
                    .endsWith("\r\n\r\n{\"late\":true}");
            assertThat(back.getCount()).isEqualTo(1);
            end.countDown();
            assertIsOneOfTwo(line.say(DELIVERY).answer());
        } finally {
            end.countDown();
        }
    }

    @ParameterizedTest
    @EnumSource
    void sendsItWhileTheThreadThatReadASlowBodyHangs(Container container) throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        Switchboard hanging = new Switchboard(call -> {
            others.execute(() -> call.answer().accept(LATE));
            await(end);
            call.answer().accept(QUICK);
        });
        try (Container.Running running = container.serve(servlet(hanging));
                Line line = new Line(running.port())) {
            assertThat(line.say(Line.headOfChunks("{}") + Line.chunk("{}") + "0\r\n\r\n")
                            .answer())
                    .endsWith("{\"late\":true}");
            end.countDown();
            assertIsOneOfTwo(line.say(Line.headOfChunks("{}") + Line.chunk("{}") + "0\r\n\r\n")
                    .answer());
        } finally {
            end.countDown();
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsNoThreadForAnswersThatAreNotThereYet(Container container) throws Exception {
        Switchboard waiting = new Switchboard(call -> {
            if (call.body().equals("{}")) {
                call.answer().accept(QUICK);
            }
        });
        List<Line> lines = new ArrayList<>();
        try (Container.Running running = container.serve(servlet(waiting))) {
            for (int i = 0; i < 100; i++) {
                lines.add(new Line(running.port()).say(Line.headWithLength("[]") + "[]"));
            }
            lines.add(new Line(running.port()).say(DELIVERY));
            assertThat(lines.get(100).answer()).endsWith("{\"quick\":1}");
            for (int i = 0; i < 101; i++) {
                Switchboard.next(waiting.calls).answer().accept(LATE);
            }
            for (Line line : lines.subList(0, 100)) {
                assertThat(line.answer()).endsWith("{\"late\":true}");
            }
        } finally {
            hangUp(lines);
        }
    }

    static void assertIsOneOfTwo(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .satisfiesAnyOf(
                        late -> assertThat(late).endsWith("\r\n\r\n{\"late\":true}"),
                        quick -> assertThat(quick).endsWith("\r\n\r\n{\"quick\":1}"));
    }

    @ParameterizedTest
    @CsvSource({"JETTY,true", "JETTY,false", "TOMCAT,true", "TOMCAT,false"})
    void doesNotMindAClientThatHasGone(Container container, boolean async) throws Exception {
        byte[] large = new byte[1 << 20];
        Switchboard waiting = new Switchboard(call -> {});
        try (Container.Running running = container.serve(servlet(waiting), async)) {
            for (int i = 0; i < 3; i++) {
                Line gone = new Line(running.port()).say(DELIVERY);
                Consumer<WebhookResponse> answer =
                        Switchboard.next(waiting.calls).answer();
                gone.drop();
                answer.accept(new WebhookResponse(200, large));
            }
            try (Line line = new Line(running.port()).say(DELIVERY)) {
                Switchboard.next(waiting.calls).answer().accept(LATE);
                assertThat(line.answer()).endsWith("{\"late\":true}");
            }
        }
        assertThat(logs.warnings())
                .filteredOn(text -> !text.contains("without async support"))
                .filteredOn(text -> !isOfAThreadOnItsWayBack(text))
                .isEmpty();
    }

    /** Tomcat may stop before a thread that has answered is free; one that still waited for an answer would be in an exchange. */
    private static boolean isOfAThreadOnItsWayBack(String warning) {
        return warning.contains("is still processing a request that has yet to finish")
                && !warning.contains(Exchange.class.getName());
    }

    @ParameterizedTest
    @CsvSource({"JETTY,true", "JETTY,false", "TOMCAT,true", "TOMCAT,false"})
    void answersItselfIfNobodyElseDoes(Container container, boolean async) throws Exception {
        Switchboard silent = new Switchboard(call -> {});
        Limits impatient = new Limits(100, Duration.ofMinutes(2), Duration.ofMillis(500), 100);
        try (Container.Running running = container.serve(WebhookServlet.of(new Intake(silent, impatient)), async);
                Line line = new Line(running.port())) {
            assertThat(line.say(DELIVERY).answer())
                    .startsWith("HTTP/1.1 503")
                    .contains("Retry-After: 5\r\n")
                    .endsWith("\r\n\r\n{\"error\":\"no answer in time\"}");
            Switchboard.next(silent.calls).answer().accept(LATE); // too late: nobody is hurt
        }
        assertThat(logs.warnings()).anyMatch(text -> text.matches("a request has no answer after \\d+ s and gets 503"));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void hangUp(List<Line> lines) throws IOException {
        for (Line line : lines) {
            line.close();
        }
    }

    private static WebhookServlet servlet(Deliveries deliveries) {
        return WebhookServlet.of(new Intake(deliveries, LIMITS));
    }
}
