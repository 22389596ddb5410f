package dev.callhook.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.GenericServlet;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SlowBodyTest {

    private static final Limits PATIENT = new Limits(1 << 20, Duration.ofMinutes(2), Duration.ofMinutes(3), 1 << 26);
    private static final Limits IMPATIENT = new Limits(1 << 20, Duration.ofMillis(400), Duration.ofMinutes(3), 1 << 26);

    private final Switchboard switchboard = new Switchboard();

    @ParameterizedTest
    @EnumSource
    void refusesASenderThatFallsSilent(Container container) throws Exception {
        try (Container.Running running = container.serve(servlet(IMPATIENT));
                Line withLength = new Line(running.port());
                Line chunks = new Line(running.port())) {
            withLength.say(Line.head("") + "Content-Length: 10\r\n\r\n{");
            chunks.say(Line.headOfChunks("") + "a\r\n{");
            for (Line line : List.of(withLength, chunks)) {
                assertThat(line.rest())
                        .startsWith("HTTP/1.1 408")
                        .contains("Connection: close\r\n")
                        .endsWith("\r\n\r\n{\"error\":\"the body did not arrive within 0 seconds\"}");
                assertThat(Switchboard.next(switchboard.refusals)).isEqualTo("408 too slow");
            }
            assertThat(switchboard.calls).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesABodyInTwoHalvesAndCountsItsTime(Container container) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        try (Container.Running running = container.serve(new Watched(servlet(PATIENT), begun));
                Line slow = new Line(running.port())) {
            slow.say(Line.headWithLength("0123456789") + "01234");
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
            long start = System.nanoTime();
            assertAnswersOthers(running.port());
            Duration atLeast = Duration.ofNanos(System.nanoTime() - start);
            assertThat(slow.say("56789").answer()).startsWith("HTTP/1.1 200");
            assertThat(switchboard.calls)
                    .filteredOn(call -> call.body().equals("0123456789"))
                    .singleElement()
                    .satisfies(call -> assertThat(call.elapsed()).isGreaterThanOrEqualTo(atLeast));
        }
    }

    @ParameterizedTest
    @EnumSource
    void runsNothingForASenderThatGoesMidway(Container container) throws Exception {
        try (Container.Running running = container.serve(servlet(PATIENT))) {
            for (String head : List.of("Content-Length: 20\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\na\r\n")) {
                Line line = new Line(running.port()).say(Line.head("") + head + "{");
                assertAnswersOthers(running.port());
                line.close();
                assertThat(Switchboard.next(switchboard.refusals)).isEqualTo("400 incomplete");
            }
            assertThat(switchboard.calls).extracting(Switchboard.Call::body).containsOnly("{}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesTheNewestWhenAllThatComesInTakesTooMuchMemory(Container container) throws Exception {
        String body = "x".repeat(90_000);
        BufferedBytes buffered = new BufferedBytes(100_000);
        try (Container.Running running =
                        container.serve(WebhookServlet.of(new Intake(switchboard, PATIENT, buffered)));
                Line first = new Line(running.port());
                Line second = new Line(running.port())) {
            first.say(Line.headWithLength(body) + body.substring(0, 60_000));
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (buffered.left() > 40_000 && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            assertThat(buffered.left()).isLessThanOrEqualTo(40_000);
            assertThat(second.say(Line.headOfChunks(body) + Line.chunk(body) + "0\r\n\r\n")
                            .answer())
                    .startsWith("HTTP/1.1 503")
                    .contains("Retry-After: 5\r\n")
                    .endsWith("\r\n\r\n{\"error\":\"busy\"}");
            assertThat(Switchboard.next(switchboard.refusals)).isEqualTo("503 busy");
            assertThat(first.say(body.substring(60_000)).answer()).startsWith("HTTP/1.1 200");
            assertThat(buffered.left()).isEqualTo(100_000);
            assertThat(switchboard.calls).extracting(Switchboard.Call::body).containsExactly(body);
        }
    }

    private void assertAnswersOthers(int port) throws IOException {
        try (Line quick = new Line(port)) {
            for (int i = 0; i < 50; i++) {
                assertThat(quick.say(Line.headWithLength("{}") + "{}").answer()).startsWith("HTTP/1.1 200");
            }
        }
    }

    private WebhookServlet servlet(Limits limits) {
        return WebhookServlet.of(new Intake(switchboard, limits));
    }

    /** Tells when the container's thread has come back for the first time. */
    private static final class Watched extends GenericServlet {

        private static final long serialVersionUID = 1L;
        private final transient Servlet servlet;
        private final transient CountDownLatch back;

        private Watched(Servlet servlet, CountDownLatch back) {
            this.servlet = servlet;
            this.back = back;
        }

        @Override
        public void init(ServletConfig config) throws ServletException {
            servlet.init(config);
        }

        @Override
        public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
            servlet.service(request, response);
            back.countDown();
        }

        @Override
        public void destroy() {
            servlet.destroy();
        }
    }
}
