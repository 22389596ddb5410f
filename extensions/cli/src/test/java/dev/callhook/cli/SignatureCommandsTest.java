package dev.callhook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.cli.Callhook.Ended;
import dev.callhook.signature.WebhookSigner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignatureCommandsTest {

    private static final String SECRET = "tulip-secret-2026";
    private static final byte[] BODY = "{\"message\":{}}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws Exception {
        file = Files.write(folder.resolve("body.json"), BODY);
    }

    @Test
    void signsWhatItThenFindsRight() throws Exception {
        Ended signed = run(SECRET, "sign", file.toString());

        assertThat(signed.code()).isZero();
        List<String> headers = signed.out().lines().toList();
        assertThat(headers).hasSize(2);
        assertThat(verify(
                        SECRET,
                        headers.get(0).replace("X-Webhook-Timestamp: ", ""),
                        headers.get(1).replace("X-Webhook-Signature: ", "")))
                .isEqualTo(new Ended(0, "the signature fits\n", ""));
    }

    @Test
    void signsForAGivenMoment() throws Exception {
        assertThat(run(SECRET, "sign", "--timestamp", "1777883406", file.toString()))
                .isEqualTo(new Ended(
                        0,
                        "X-Webhook-Timestamp: 1777883406\nX-Webhook-Signature: "
                                + WebhookSigner.of(SECRET).sign(1777883406, BODY) + "\n",
                        ""));
    }

    @Test
    void saysWhyASignatureDoesNotFit() throws Exception {
        long now = Instant.now().getEpochSecond();
        String signature = WebhookSigner.of(SECRET).sign(now, BODY);

        assertThat(verify("another secret", now + "", signature))
                .isEqualTo(new Ended(
                        1,
                        "a server answers 401, MISMATCH: no secret gives this signature: wrong secret, or the body was"
                                + " changed on its way\n",
                        ""));
        assertThat(verify(SECRET, now + "000", signature).out())
                .isEqualTo(
                        "a server answers 401, MALFORMED_TIMESTAMP: the timestamp is not Unix seconds in 1 to 12 digits,"
                                + " but looks like milliseconds\n");
        Files.write(file, (new String(BODY, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(verify(SECRET, now + "", signature).out())
                .isEqualTo(
                        "a server answers 401, MISMATCH: a line break was added to the end of the body on its way\n");
    }

    @Test
    void saysThatARightSignatureIsTooOld() throws Exception {
        assertThat(verify(SECRET, "1777883406", WebhookSigner.of(SECRET).sign(1777883406, BODY))
                        .out())
                .matches("a server answers 401, STALE: signed \\d+ s ago; the signature itself fits\n");
    }

    @Test
    void asksForTheSecretInTheEnvironment() throws Exception {
        Ended ended = Callhook.run(Map.of(), "sign", file.toString());

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .startsWith(
                        "the environment variable WEBHOOK_SECRET is not set: it must hold the webhook secret, which is"
                                + " better not written on a command line\n")
                .contains("Usage: callhook sign");
        assertThat(run(SECRET, "verify", "none.json", "--timestamp", "1", "--signature", "a")
                        .err())
                .startsWith("the file none.json cannot be read: ");
    }

    private Ended verify(String secret, String timestamp, String signature) throws Exception {
        return run(secret, "verify", file.toString(), "--timestamp", timestamp, "--signature", signature);
    }

    private Ended run(String secret, String... arguments) throws Exception {
        return Callhook.run(Map.of("WEBHOOK_SECRET", secret), arguments);
    }
}
