package dev.callhook.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {

    private static final int MOST_BYTES = 20_000;
    private static final Limits LIMITS =
            new Limits(MOST_BYTES, Duration.ofMinutes(2), Duration.ofMinutes(3), 10 * MOST_BYTES);
    private static final String JSON = "POST /voice HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
    private static final String TEXT = "POST /voice HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n";
    private static final String LARGE = "x".repeat(15_000);

    private final Switchboard switchboard = new Switchboard();
    private final WebhookServlet servlet = WebhookServlet.of(new Intake(switchboard, LIMITS));
    private final Logs logs = new Logs();

    @AfterEach
    void stopListening() {
        logs.close();
    }

    @ParameterizedTest
    @CsvSource({"JETTY,true", "JETTY,false", "TOMCAT,true", "TOMCAT,false"})
    void goesOnOnTheSameLineAfterARefusal(Container container, boolean async) throws Exception {
        try (Container.Running running = container.serve(servlet, async);
                Line line = new Line(running.port())) {
            assertRefused(line, "GET /voice HTTP/1.1\r\nHost: a\r\n\r\n", "405 method");
            assertRefused(line, "PUT" + withLength(TEXT).substring(4), "405 method");
            assertRefused(line, withLength(TEXT), "415 content type");
            assertRefused(line, TEXT + "Transfer-Encoding: chunked\r\n\r\n" + chunks(2), "415 content type");
            assertRefused(line, withLength(JSON + "Content-Encoding: gzip\r\n"), "415 content encoding");
            assertThat(line.say(withLength(JSON)).answer()).startsWith("HTTP/1.1 200");
            assertThat(switchboard.calls).extracting(Switchboard.Call::body).containsExactly(LARGE);
        }
    }

    private void assertRefused(Line line, String request, String refusal) throws Exception {
        assertThat(line.say(request).answer()).startsWith("HTTP/1.1 " + refusal.substring(0, 3));
        assertThat(Switchboard.next(switchboard.refusals)).isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({"JETTY,true", "JETTY,false", "TOMCAT,true", "TOMCAT,false"})
    void tellsASenderOfTooMuchWhoLooksForTheAnswerOnlyAtTheEnd(Container container, boolean async) throws Exception {
        try (Container.Running running = container.serve(servlet, async)) {
            String tooMuch = "x".repeat(2 * MOST_BYTES);
            for (String request :
                    new String[] {Line.headWithLength(tooMuch) + tooMuch, Line.headOfChunks("") + chunks(3)}) {
                try (Line line = new Line(running.port())) {
                    assertRefused(line, request, "413 too large");
                    if (container == Container.JETTY) { // Tomcat always closes after 413
                        assertThat(line.say(withLength(JSON)).answer()).startsWith("HTTP/1.1 200");
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void doesNotReadOnForEver(Container container) throws Exception {
        try (Container.Running running = container.serve(servlet);
                Line line = new Line(running.port())) {
            line.say(JSON + "Transfer-Encoding: chunked\r\n\r\n" + chunks(5).replace("0\r\n\r\n", ""));
            assertThat(line.answer()).startsWith("HTTP/1.1 413").contains("Connection: close\r\n");
        }
    }

    @ParameterizedTest
    @CsvSource({"JETTY,true", "JETTY,false", "TOMCAT,true", "TOMCAT,false"})
    void doesNotWaitForTheBodyThatItRefusesBeforeItIsSent(Container container, boolean async) throws Exception {
        try (Container.Running running = container.serve(servlet, async);
                Line line = new Line(running.port())) {
            line.say(TEXT + "Expect: 100-continue\r\nContent-Length: 3\r\n\r\n");
            String answers = line.rest();
            assertThat(answers).contains("HTTP/1.1 415", "Connection: close\r\n");
            if (container == Container.JETTY) { // Tomcat asks for any body before the servlet has a say
                assertThat(answers).doesNotContain("HTTP/1.1 100");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"JETTY,true", "JETTY,false", "TOMCAT,true", "TOMCAT,false"})
    void asksForTheBodyThatItTakes(Container container, boolean async) throws Exception {
        try (Container.Running running = container.serve(servlet, async);
                Line line = new Line(running.port())) {
            line.say(JSON + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n");
            assertThat(line.answer()).startsWith("HTTP/1.1 100");
            assertThat(line.say("{}").answer()).startsWith("HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @CsvSource({"JETTY,true", "JETTY,false", "TOMCAT,true", "TOMCAT,false"})
    void takesLargeBodiesOneAfterTheOtherOnOneLine(Container container, boolean async) throws Exception {
        try (Container.Running running = container.serve(servlet, async);
                Line line = new Line(running.port())) {
            line.say(withLength(JSON).repeat(3)); // ahead of the answers
            for (int i = 0; i < 3; i++) {
                assertThat(line.answer()).startsWith("HTTP/1.1 200");
            }
            for (int i = 0; i < 2; i++) {
                line.say(JSON + "Transfer-Encoding: chunked\r\n\r\n" + chunks(1));
                assertThat(line.answer()).startsWith("HTTP/1.1 200");
            }
            assertThat(switchboard.calls)
                    .hasSize(5)
                    .extracting(Switchboard.Call::body)
                    .containsOnly(LARGE);
        }
    }

    @ParameterizedTest
    @CsvSource({"JETTY,true", "JETTY,false", "TOMCAT,true", "TOMCAT,false"})
    void saysOnceHowToSwitchAsyncOn(Container container, boolean async) throws Exception {
        try (Container.Running running = container.serve(servlet, async);
                Line line = new Line(running.port())) {
            for (int i = 0; i < 3; i++) {
                assertThat(line.say(withLength(JSON)).answer()).startsWith("HTTP/1.1 200");
            }
        }
        String warning =
                "servlet webhooks is registered without async support, so each slow handler and each slow sender"
                        + " holds a thread of the container: put <async-supported>true</async-supported> into web.xml, or call"
                        + " setAsyncSupported(true) where it is registered, and the same for the filters before it";
        assertThat(logs.warnings()).isEqualTo(async ? List.of() : List.of(warning));
    }

    @ParameterizedTest
    @EnumSource
    void closesTheDispatcherAndLeavesNoThreadBehind(Container container) throws Exception {
        try (Container.Running running = container.serve(servlet);
                Line waiting = new Line(running.port());
                Line line = new Line(running.port())) {
            waiting.say(JSON + "Content-Length: 2\r\n\r\n{");
            assertThat(line.say(withLength(JSON)).answer()).startsWith("HTTP/1.1 200");
            servlet.destroy();
            assertThat(switchboard.closed.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .doesNotContain("callhook-body-timer");
            assertThat(line.say(withLength(JSON)).answer())
                    .startsWith("HTTP/1.1 503")
                    .contains("Retry-After: 5\r\n")
                    .endsWith("\r\n\r\n{\"error\":\"stopped\"}");
            assertThat(Switchboard.next(switchboard.refusals)).isEqualTo("503 not started");
        }
        assertThat(logs.warnings()).isEmpty();
    }

    private static String withLength(String head) {
        return head + "Content-Length: " + LARGE.length() + "\r\n\r\n" + LARGE;
    }

    private static String chunks(int count) {
        return Line.chunk(LARGE).repeat(count) + "0\r\n\r\n";
    }
}
