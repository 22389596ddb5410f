package dev.callhook.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.WebhookDispatcher;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyTest {

    private static final int MOST_BYTES = 300;
    private static final Desk DESK = new Desk();
    private static final Map<Container, Container.Running> ASYNC = new EnumMap<>(Container.class);
    private static final Map<Container, Container.Running> BLOCKING = new EnumMap<>(Container.class);

    @BeforeAll
    static void start() throws Exception {
        for (Container container : Container.values()) {
            ASYNC.put(container, container.serve(servlet(MOST_BYTES), true));
            BLOCKING.put(container, container.serve(servlet(MOST_BYTES), false));
        }
    }

    private static WebhookServlet servlet(int mostBytes) {
        return new WebhookServlet(
                WebhookDispatcher.builder().handlers(DESK).secret(Http.SECRET).build(), mostBytes);
    }

    @AfterAll
    static void stop() throws Exception {
        for (Container container : Container.values()) {
            ASYNC.get(container).close();
            BLOCKING.get(container).close();
        }
    }

    @ParameterizedTest
    @CsvSource({"JETTY,true", "JETTY,false", "TOMCAT,true", "TOMCAT,false"})
    void takesAsManyBytesAsItIsTold(Container container, boolean async) throws IOException {
        String most = padded(MOST_BYTES, container + " takes " + async);
        assertThat(send(container, async, withLength(most, MOST_BYTES))).startsWith("HTTP/1.1 200");
        assertThat(send(container, async, chunked(most) + "0\r\n\r\n")).startsWith("HTTP/1.1 200");
        assertThat(DESK.seen)
                .filteredOn((container + " takes " + async)::equals)
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"JETTY,true", "JETTY,false", "TOMCAT,true", "TOMCAT,false"})
    void refusesOneByteMore(Container container, boolean async) throws IOException {
        String tooMuch = padded(MOST_BYTES + 1, container + " refuses " + async);
        String error = "\r\n\r\n{\"error\":\"the body has more than 300 bytes\"}";
        assertThat(send(container, async, withLength(tooMuch, MOST_BYTES + 1)))
                .startsWith("HTTP/1.1 413")
                .endsWith(error);
        assertThat(send(container, async, chunked(tooMuch) + "0\r\n\r\n"))
                .startsWith("HTTP/1.1 413")
                .endsWith(error);
        assertThat(DESK.seen).doesNotContain(container + " refuses " + async);
    }

    @ParameterizedTest
    @CsvSource({"JETTY,true", "JETTY,false", "TOMCAT,true", "TOMCAT,false"})
    void runsNothingForABodyThatIsCutShort(Container container, boolean async) throws IOException {
        String body = Http.statusUpdate(container + " cut " + async);
        assertRefused(Http.send(port(container, async), withLength(body, body.length() + 1)));
        assertRefused(Http.send(port(container, async), withLength("", 10)));
        assertRefused(Http.send(port(container, async), chunked(body)));
        assertRefused(Http.send(port(container, async), chunked(body) + "5\r\nab"));
        assertRefused(Http.send(port(container, async), chunked(body) + "xyz\r\n"));
        assertThat(DESK.seen).doesNotContain(container + " cut " + async);
    }

    @ParameterizedTest
    @CsvSource({"JETTY,true", "JETTY,false", "TOMCAT,true", "TOMCAT,false"})
    void refusesABodyThatIsCutShortWithoutLookingForItsSignature(Container container, boolean async)
            throws IOException {
        String unsigned = "POST /voice HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\n";
        assertThat(Http.send(port(container, async), unsigned + "Content-Length: 2\r\n\r\n{}"))
                .startsWith("HTTP/1.1 401");
        assertRefused(Http.send(port(container, async), unsigned + "Content-Length: 3\r\n\r\n{}"));
        assertRefused(Http.send(port(container, async), unsigned + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n"));
    }

    @ParameterizedTest
    @CsvSource({"JETTY,true", "JETTY,false", "TOMCAT,true", "TOMCAT,false"})
    void answersASenderThatHasClosedItsHalf(Container container, boolean async) throws Exception {
        String body = Http.statusUpdate(" ".repeat(50_000));
        try (Container.Running running = container.serve(servlet(1 << 20), async)) {
            assertThat(Http.post(running.port(), "/voice", Http.SECRET, body)).startsWith("HTTP/1.1 200");
            assertThat(Http.send(running.port(), Http.head("/voice", "wrong", body) + "Content-Length: 50000\r\n\r\n{"))
                    .matches("(?s)|HTTP/1.1 400.*");
        }
    }

    @ParameterizedTest
    @CsvSource({"JETTY,true", "JETTY,false", "TOMCAT,true", "TOMCAT,false"})
    void takesALargeBodyInManyPiecesAsItIs(Container container, boolean async) throws Exception {
        String endReason = container + " large " + async + " \u2713".repeat(75_000);
        String body = Http.statusUpdate(endReason);
        try (Container.Running running = container.serve(servlet(1 << 20), async);
                Line line = new Line(running.port())) {
            line.say(Line.headWithLength(body));
            for (int i = 0; i < body.length(); i += 997) {
                line.say(body.substring(i, Math.min(body.length(), i + 997)));
            }
            assertThat(line.answer()).startsWith("HTTP/1.1 200");
            line.say(Line.headOfChunks(body));
            for (int i = 0; i < body.length(); i += 997) {
                line.say(Line.chunk(body.substring(i, Math.min(body.length(), i + 997))));
            }
            assertThat(line.say("0\r\n\r\n").answer()).startsWith("HTTP/1.1 200");
        }
        assertThat(DESK.seen).filteredOn(endReason::equals).hasSize(2);
    }

    /**
     * The container may write the answer itself, with its own name in it, or none: Tomcat closes the connection if the
     * body is read asynchronously. A stack trace is our fault.
     */
    private static void assertRefused(String answer) {
        assertThat(answer)
                .satisfiesAnyOf(
                        nothing -> assertThat(nothing).isEmpty(),
                        refusal -> assertThat(refusal)
                                .startsWith("HTTP/1.1 400")
                                .doesNotContain("Exception", "callhook", "org.apache", "org.eclipse", "java."));
    }

    /**
     * Sends a request and closes the sending half, but for one case: Tomcat takes a half that is closed for a closed
     * connection if it comes to the end of chunks that are read asynchronously.
     */
    private static String send(Container container, boolean async, String request) throws IOException {
        if (container == Container.TOMCAT && async) {
            try (Line line = new Line(port(container, true))) {
                return line.say(request).rest();
            }
        }
        return Http.send(port(container, async), request);
    }

    private static String withLength(String body, int length) {
        return Http.head("/voice", Http.SECRET, body) + "Content-Length: " + length + "\r\n\r\n" + body;
    }

    private static String chunked(String body) {
        return Http.head("/voice", Http.SECRET, body) + "Transfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(body.length()) + "\r\n" + body + "\r\n";
    }

    private static String padded(int bytes, String endReason) {
        String body = Http.statusUpdate(endReason);
        return " ".repeat(bytes - body.length()) + body;
    }

    private static int port(Container container, boolean async) {
        return (async ? ASYNC : BLOCKING).get(container).port();
    }
}
