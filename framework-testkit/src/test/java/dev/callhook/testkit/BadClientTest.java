package dev.callhook.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client that does not behave sends, and how it reads what a server says to it, byte by byte. */
class BadClientTest {

    private static final Map<String, List<String>> HEADERS = Map.of("X-Webhook-Event", List.of("status-update"));
    private static final byte[] BODY = "0123456789".getBytes(StandardCharsets.UTF_8);

    private final CountDownLatch away = new CountDownLatch(1);
    private ServerSocket server;
    private URI uri;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
        uri = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/voice?a=b%20c");
    }

    @AfterEach
    void stop() throws IOException {
        away.countDown();
        server.close();
    }

    @Test
    void sendsHalfOfTheBodyAndThenByteAfterByte() throws Exception {
        CompletableFuture<String> received = serve("012345", "HTTP/1.1 408 Slow\r\nContent-Length: 2\r\n\r\n{}");

        WebhookAnswer answer = new BadClient(uri).deliver(HEADERS, BODY);

        assertThat(answer.status()).isEqualTo(408);
        assertThat(answer.text()).isEqualTo("{}");
        goAway();
        assertThat(received.get(30, TimeUnit.SECONDS))
                .isEqualTo(
                        "POST /voice?a=b%20c HTTP/1.1\r\nHost: 127.0.0.1:" + server.getLocalPort()
                                + "\r\nX-Webhook-Event: status-update\r\nContent-Length: 10\r\nConnection: close\r\n\r\n012345");
    }

    @Test
    void readsAnAnswerThatEndsWithTheConnection() {
        serve("01234", "HTTP/1.0 503\r\nserver: x\r\n\r\ngone");
        goAway();

        WebhookAnswer answer = new BadClient(uri).deliver(HEADERS, BODY);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text()).isEqualTo("gone");
        assertThat(answer.header("Server")).contains("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\n", "SSH-2.0-x\r\n\r\n", "HTTP/1.1 abc\r\n\r\n"})
    void tellsThatWhatCameIsNoAnswer(String said) {
        serve("01234", said);
        goAway();

        assertThatThrownBy(() -> new BadClient(uri).deliver(HEADERS, BODY))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("no answer from " + uri)
                .hasRootCauseMessage("what came is no answer of HTTP/1.1, or not all of one");
    }

    @Test
    void leavesWithoutAnAnswerWhenAllIsSent() throws Exception {
        CompletableFuture<String> received = serve("0123456789", "");

        new BadClient(uri).leave(HEADERS, BODY);

        goAway();
        assertThat(received.get(30, TimeUnit.SECONDS)).endsWith("Connection: close\r\n\r\n0123456789");
    }

    @Test
    void namesTheServerThatIsNotThere() throws IOException {
        server.close();

        assertThatThrownBy(() -> new BadClient(uri).deliver(HEADERS, BODY))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("no answer from " + uri);
        assertThatThrownBy(() -> new BadClient(uri).leave(HEADERS, BODY))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("nothing could be sent to " + uri);
    }

    /** Closes the connection as soon as the server has said what it says. */
    private void goAway() {
        away.countDown();
    }

    /** Serves one connection: waits until this has come, and says that. Returns what came. */
    private CompletableFuture<String> serve(String until, String said) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket socket = server.accept()) {
                StringBuilder received = new StringBuilder();
                while (!received.toString().endsWith("\r\n\r\n" + until)) {
                    int next = socket.getInputStream().read();
                    if (next < 0) {
                        throw new IOException("only this came: " + received);
                    }
                    received.append((char) next);
                }
                socket.getOutputStream().write(said.getBytes(StandardCharsets.ISO_8859_1));
                assertThat(away.await(30, TimeUnit.SECONDS)).isTrue();
                return received.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
