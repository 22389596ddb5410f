package dev.callhook.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.WebhookDispatcher;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BodyTest {

    private static final int MOST_BYTES = 300;
    private static final Desk DESK = new Desk();
    private static final Map<Container, Container.Running> RUNNING = new EnumMap<>(Container.class);

    @BeforeAll
    static void start() throws Exception {
        for (Container container : Container.values()) {
            WebhookDispatcher dispatcher = WebhookDispatcher.builder()
                    .handlers(DESK)
                    .secret(Http.SECRET)
                    .build();
            RUNNING.put(
                    container,
                    container.start((classes, context) -> context.addServlet(
                                    "webhooks", new WebhookServlet(dispatcher, MOST_BYTES))
                            .addMapping("/voice")));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        for (Container.Running running : RUNNING.values()) {
            running.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesAsManyBytesAsItIsTold(Container container) throws IOException {
        String most = padded(MOST_BYTES, container + " takes");
        assertThat(Http.send(port(container), withLength(most, MOST_BYTES))).startsWith("HTTP/1.1 200");
        assertThat(Http.send(port(container), chunked(most) + "0\r\n\r\n")).startsWith("HTTP/1.1 200");
        assertThat(DESK.seen).filteredOn((container + " takes")::equals).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void refusesOneByteMore(Container container) throws IOException {
        String tooMuch = padded(MOST_BYTES + 1, container + " refuses");
        String error = "\r\n\r\n{\"error\":\"the body has more than 300 bytes\"}";
        assertThat(Http.send(port(container), withLength(tooMuch, MOST_BYTES + 1)))
                .startsWith("HTTP/1.1 413")
                .endsWith(error);
        assertThat(Http.send(port(container), chunked(tooMuch) + "0\r\n\r\n"))
                .startsWith("HTTP/1.1 413")
                .endsWith(error);
        assertThat(DESK.seen).doesNotContain(container + " refuses");
    }

    @ParameterizedTest
    @EnumSource
    void runsNothingForABodyThatIsCutShort(Container container) throws IOException {
        String body = Http.statusUpdate(container + " cut");
        assertRefused(Http.send(port(container), withLength(body, body.length() + 1)));
        assertRefused(Http.send(port(container), withLength("", 10)));
        assertRefused(Http.send(port(container), chunked(body)));
        assertRefused(Http.send(port(container), chunked(body) + "5\r\nab"));
        assertRefused(Http.send(port(container), chunked(body) + "xyz\r\n"));
        assertThat(DESK.seen).doesNotContain(container + " cut");
    }

    @ParameterizedTest
    @EnumSource
    void refusesABodyThatIsCutShortWithoutLookingForItsSignature(Container container) throws IOException {
        String unsigned = "POST /voice HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\n";
        assertThat(Http.send(port(container), unsigned + "Content-Length: 2\r\n\r\n{}"))
                .startsWith("HTTP/1.1 401");
        assertRefused(Http.send(port(container), unsigned + "Content-Length: 3\r\n\r\n{}"));
        assertThat(Http.send(port(container), unsigned + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    /** The container may write the answer itself, with its own name in it; a stack trace is our fault. */
    private static void assertRefused(String answer) {
        assertThat(answer)
                .satisfiesAnyOf(
                        nothing -> assertThat(nothing).isEmpty(),
                        refusal -> assertThat(refusal)
                                .startsWith("HTTP/1.1 400")
                                .doesNotContain("Exception", "callhook", "org.apache", "org.eclipse", "java."));
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

    private static int port(Container container) {
        return RUNNING.get(container).port();
    }
}
