package dev.callhook.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TricklingSendersTest {

    private static final int SENDERS = 250;
    private static final Limits PATIENT = new Limits(1 << 20, Duration.ofMinutes(2), Duration.ofMinutes(3), 1 << 26);
    private static final Limits IMPATIENT = new Limits(1 << 20, Duration.ofMillis(400), Duration.ofMinutes(3), 1 << 26);

    private final Switchboard switchboard = new Switchboard();
    private final List<Line> lines = new ArrayList<>();
    private final ScheduledExecutorService load = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void hangUp() throws IOException {
        load.shutdownNow();
        for (Line line : lines) {
            line.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void answersOthersWhileManySendersTrickle(Container container) throws Exception {
        assertAnswersOthersWhileSenders(container, Line.head("") + "Content-Length: 100000\r\n\r\n{");
    }

    @ParameterizedTest
    @EnumSource
    void answersOthersWhileManySendersTrickleChunks(Container container) throws Exception {
        assertAnswersOthersWhileSenders(container, Line.headOfChunks("") + "fffff\r\n{");
    }

    private void assertAnswersOthersWhileSenders(Container container, String begin) throws Exception {
        try (Container.Running running = container.serve(servlet(PATIENT))) {
            trickle(running.port(), begin);
            assertAnswersOthers(running.port());
            hangUp(); // or the container waits for them
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsNoThreadForSendersThatGoOnAfterTheirRefusal(Container container) throws Exception {
        try (Container.Running running = container.serve(servlet(IMPATIENT))) {
            trickle(running.port(), Line.head("") + "Content-Length: 100000\r\n\r\n{");
            for (Line line : lines) {
                assertThat(line.answer()).startsWith("HTTP/1.1 408");
            }
            assertAnswersOthers(running.port());
            assertToldOfAll("408 too slow");
            hangUp(); // or the container waits for them
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsNoThreadForSendersOfOtherThingsThatTrickle(Container container) throws Exception {
        try (Container.Running running = container.serve(servlet(IMPATIENT))) {
            trickle(running.port(), "PUT /voice HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n{");
            for (Line line : lines) {
                assertThat(line.answer()).startsWith("HTTP/1.1 405").contains("Connection: close\r\n");
            }
            assertAnswersOthers(running.port());
            assertToldOfAll("405 method");
            hangUp(); // or the container waits for them
        }
    }

    /** It is told after the answer, which may be here before. */
    private void assertToldOfAll(String refusal) throws InterruptedException {
        for (int i = 0; i < SENDERS; i++) {
            assertThat(Switchboard.next(switchboard.refusals)).isEqualTo(refusal);
        }
        assertThat(switchboard.refusals).isEmpty();
    }

    private void trickle(int port, String start) throws IOException {
        for (int i = 0; i < SENDERS; i++) {
            lines.add(new Line(port).say(start));
        }
        load.scheduleWithFixedDelay(this::sendAByteEach, 0, 100, TimeUnit.MILLISECONDS);
    }

    private void sendAByteEach() {
        for (Line line : lines) {
            try {
                line.say(" ");
            } catch (IOException e) {
                // the container has closed it
            }
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
}
