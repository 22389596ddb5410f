package dev.callhook.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server cannot hold a test, or fill its memory. */
class EndlessAnswerTest {

    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/stalls", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            awaitEnd();
        });
        server.createContext("/floods", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 40; i++) {
                    out.write(new byte[1 << 20]);
                }
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void isGivenUpIfItStalls() {
        assertThatThrownBy(
                        () -> new HttpTransport(uri("/stalls"), Duration.ofMillis(500)).deliver(Map.of(), new byte[1]))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("no answer from " + uri("/stalls"))
                .hasRootCauseMessage("not all of it came within 500 ms");
    }

    @Test
    void isGivenUpIfItIsTooLarge() {
        assertThatThrownBy(() -> new HttpTransport(uri("/floods")).deliver(Map.of(), new byte[1]))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("an answer of more than 16 MiB");
    }

    @Test
    void comesFromAPortThatIsOne() {
        assertThatThrownBy(() -> new HttpTransport(URI.create("http://127.0.0.1:99999/")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("\"http://127.0.0.1:99999/\" is no address to send to");
    }

    private void awaitEnd() {
        try {
            assertThat(over.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }
}
