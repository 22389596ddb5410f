package dev.callhook.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class HmacSha256Test {

    private static final int THREADS = 16;
    private static final int SIGNATURES = 500;

    private final HmacSha256 shared = new HmacSha256("tulip-secret-2026");

    @Test
    void signsTimestampDotBody() {
        assertThat(hex(shared.sign("1777883406", "{}".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("6b5bb5c2f56d90191a8fb2a9823b6edd851bd96fa4320312afe1b87885ae7043");
    }

    @Test
    void givesTheSameSignatureAgain() {
        byte[] body = {1, 2, 3};

        assertThat(shared.sign("1", body)).isEqualTo(shared.sign("1", body)).isEqualTo(plain("1", body));
    }

    @Test
    void givesEachOfManyThreadsTheRightSignature() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Future<Boolean>> all = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                all.add(threads.submit(() -> {
                    start.await();
                    return signsRightly(number);
                }));
            }
            for (Future<Boolean> one : all) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean signsRightly(int thread) {
        for (int i = 0; i < SIGNATURES; i++) {
            byte[] body = ("thread " + thread + " body " + i).repeat(i % 20).getBytes(StandardCharsets.UTF_8);
            String timestamp = Integer.toString(i);
            if (!hex(shared.sign(timestamp, body)).equals(hex(plain(timestamp, body)))) {
                return false;
            }
        }
        return true;
    }

    /** The formula of the protocol, without any sharing. */
    private static byte[] plain(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("tulip-secret-2026".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
