package dev.callhook.samples.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shows that senders which do not come to an end stop no calls, and are given up. */
class SlowSendersIT {

    private static final int SENDERS = 250;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"jetty", "tomcat"})
    void answersCallsWhileSendersTrickleOrFallSilent(String container) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (ServerProcess server = ServerProcess.callhook(container, folder)) {
            Load quick = new Load(server.port(), 8, 50);
            quick.run(LoadRequest.QUICK::next, SignedRequest::isEchoed);
            try (SlowSenders silent = SlowSenders.open(server.port(), SENDERS);
                    SlowSenders trickling = SlowSenders.open(server.port(), SENDERS)) {
                trickling.trickle();
                Future<List<String>> ends = thread.submit(silent::ends);
                int calls = quickUntil(ends, quick, silent);

                assertThat(ends.get()).hasSize(SENDERS).containsOnly("408");
                assertThat(trickling.ends())
                        .hasSize(SENDERS)
                        .containsAnyOf("408", "cut")
                        .isSubsetOf("408", "cut");
                Printed.line("%s, %d slow senders: %d calls answered meanwhile", container, 2 * SENDERS, calls);
            }
        } finally {
            thread.shutdownNow();
        }
    }

    private static int quickUntil(Future<List<String>> ends, Load quick, SlowSenders senders) {
        int calls = 0;
        do {
            calls += quick.run(LoadRequest.QUICK::next, SignedRequest::isEchoed).count();
            if (calls == quick.connections() * quick.requestsEach()) {
                assertThat(senders.ended()).isZero(); // the calls did not have to wait for the end of a sender
            }
        } while (!ends.isDone());
        return calls;
    }
}
