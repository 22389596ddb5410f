package dev.callhook.samples.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.signature.WebhookSigner;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shows that the jar starts, answers and ends; what it answers in every case is for others to test. */
class ConformanceJarIT {

    private static final String SECRET = "a-secret-of-the-tests";

    private static final int SIGTERM = 128 + 15;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();

    @TempDir
    static Path folder;

    private static ConformanceProcess app;
    private static String ready;

    @BeforeAll
    static void start() throws Exception {
        app = ConformanceProcess.start(folder, options("journal.txt", SECRET));
        ready = app.nextLine();
    }

    @AfterAll
    static void end() throws Exception {
        app.close();
    }

    @Test
    void tellsWhereItListens() {
        assertThat(ready).matches("ready http://127\\.0\\.0\\.1:[1-9][0-9]+/webhook");
    }

    @Test
    void answersASignedCall() throws Exception {
        HttpResponse<String> answer = send(tool("echo", "{\"text\":\"hello\"}"), SECRET);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"results\":[{\"tool_call_id\":\"t1\",\"result\":{\"echo\":\"hello\"}}]}");
        assertThat(answer.headers().map()).doesNotContainKey("server");
    }

    @Test
    void keepsTheTextOfAFailureInside() throws Exception {
        HttpResponse<String> answer = send(tool("fail", "{\"text\":\"table users is locked\"}"), SECRET);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{\"error\":").doesNotContain("locked", "Exception");
    }

    @Test
    void refusesAnotherSecret() throws Exception {
        assertThat(send(tool("count", "{\"key\":\"refused\"}"), "another-secret-of-the-tests")
                        .statusCode())
                .isEqualTo(401);
        assertThat(folder.resolve("journal.txt")).content().doesNotContain("refused");
    }

    @Test
    void journalsOneLineForEachSideEffect() throws Exception {
        send(tool("count", "{\"key\":\"a\\tb\\nc\"}"), SECRET);
        send("{\"message\":{\"type\":\"status-update\",\"call\":{\"id\":\"c1\",\"status\":\"ended\"}}}", SECRET);
        send("{\"message\":{\"type\":\"end-of-call-report\",\"call\":{\"id\":\"c1\"}}}", SECRET);

        assertThat(Files.readString(folder.resolve("journal.txt")))
                .isEqualTo("count\ta b c\nstatus\tc1/ended\nreport\tc1\n");
    }

    @Test
    void answersInJsonWhereThereIsNothing() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address()).resolve("/other"))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "text/html")
                .build();

        HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Not Found\"}");
    }

    @Test
    void endsWhenItIsTold() throws Exception {
        try (ConformanceProcess other = ConformanceProcess.start(folder, options("other.txt", SECRET))) {
            assertThat(other.nextLine()).startsWith("ready ");

            other.terminate();

            assertThat(other.exitCode()).isEqualTo(SIGTERM);
            assertThat(other.nextLine()).isNull();
            assertThat(other.log()).doesNotContain("WARN", "ERROR", SECRET);
        }
    }

    @Test
    void tellsHowItIsUsed() throws Exception {
        try (ConformanceProcess help = ConformanceProcess.start(folder, "--help")) {
            assertThat(help.nextLine()).startsWith("Usage: java -jar conformance.jar");
            assertThat(help.exitCode()).isZero();
        }
    }

    @Test
    void refusesAShortSecretWithoutRepeatingIt() throws Exception {
        try (ConformanceProcess refused = ConformanceProcess.start(folder, options("refused.txt", "fifteen-letters"))) {
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.log())
                    .contains("the secret must have at least 16 characters", "Usage:")
                    .doesNotContain("fifteen-letters");
        }
    }

    private static String[] options(String journal, String secret) {
        return new String[] {
            "--port",
            "0",
            "--secret",
            secret,
            "--journal",
            folder.resolve(journal).toString()
        };
    }

    private static String address() {
        return ready.substring("ready ".length());
    }

    private static String tool(String name, String arguments) {
        return "{\"message\":{\"type\":\"tool-calls\",\"tool_call_list\":[{\"id\":\"t1\",\"function\":{\"name\":\""
                + name + "\",\"arguments\":" + arguments + "}}]}}";
    }

    private static HttpResponse<String> send(String json, String secret) throws Exception {
        byte[] body = json.getBytes(UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address()))
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        WebhookSigner.of(secret)
                .headers(Instant.now(), body)
                .forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
