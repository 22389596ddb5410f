package dev.callhook.samples.benchmarks.startup;

import dev.callhook.signature.WebhookSigner;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Starts servers, each in a new process, and measures how long it takes until the first right answer. */
final class StartedServer {

    private static final String CALL =
            "{\"message\":{\"type\":\"tool-calls\",\"call\":{\"id\":\"c1\"},\"tool_call_list\":"
                    + "[{\"id\":\"t1\",\"function\":{\"name\":\"hours\",\"arguments\":{\"day\":\"Monday\"}}}]}}";
    private static final String ANSWER =
            "{\"results\":[{\"tool_call_id\":\"t1\",\"result\":{\"value\":\"9 to 5 on Monday\"}}]}";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * A start.
     *
     * @param wall milliseconds from the start of the process until the answer is there
     * @param cpu milliseconds that the process used of all processors until then, which says more on a busy machine
     */
    record Start(double wall, double cpu) {}

    /** Starts a server, asks it, and ends it. */
    Start start(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            send(port(output));
            double wall = (System.nanoTime() - start) / 1e6;
            Duration cpu = process.info().totalCpuDuration().orElse(Duration.ZERO);
            return new Start(wall, cpu.toMillis());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static int port(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("port ")) {
                return Integer.parseInt(line.substring("port ".length()));
            }
        }
        throw new IOException("the server has ended");
    }

    private void send(int port) throws IOException, InterruptedException {
        byte[] body = CALL.getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        WebhookSigner.of(StartupServer.SECRET)
                .headers(Instant.now(), body)
                .forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().equals(ANSWER)) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
    }
}
