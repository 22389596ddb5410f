package dev.callhook.samples.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shows that what has been answered has been done, whenever the server dies. */
class PowerCutIT {

    private static final int CALLERS = 50;
    private static final LoadRequest REPORT = LoadRequest.report();

    @TempDir
    Path folder;

    private final Queue<String> filed = new ConcurrentLinkedQueue<>();
    private final Set<Integer> statuses = ConcurrentHashMap.newKeySet();

    @ParameterizedTest
    @ValueSource(strings = {"jetty", "tomcat"})
    void hasFiledEveryReportThatItAnswered(String container) throws Exception {
        for (int atAnswer : List.of(1, 200, 501)) {
            cutPower(container, atAnswer);
        }

        assertThat(statuses).containsExactly(200);
        List<String> journal = Files.readAllLines(ServerProcess.journal(folder));
        assertThat(journal).containsAll(filed).doesNotHaveDuplicates();
        Printed.line("%s, killed 3 times: %d reports answered, %d filed", container, filed.size(), journal.size());
    }

    /** Ends the server in the middle of everything, some time after it has given so many answers. */
    private void cutPower(String container, int atAnswer) throws Exception {
        CountDownLatch answers = new CountDownLatch(atAnswer);
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try (ServerProcess server = ServerProcess.callhook(container, folder)) {
            List<Future<Void>> callers = Stream.generate(() -> threads.submit(() -> call(server.port(), answers)))
                    .limit(CALLERS)
                    .toList();
            answers.await();
            server.kill();
            for (Future<Void> caller : callers) {
                caller.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Sends reports until there is nobody any more to send them to. */
    private Void call(int port, CountDownLatch answers) {
        try (LoadConnection connection = new LoadConnection(port)) {
            while (true) {
                SignedRequest report = REPORT.next();
                statuses.add(connection.send(report).status());
                filed.add("report " + report.callId());
                answers.countDown();
            }
        } catch (IOException e) {
            return null; // the server is dead
        }
    }
}
