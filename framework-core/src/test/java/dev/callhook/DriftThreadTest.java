package dev.callhook;

import static dev.callhook.AssistantDesk.BOOK;
import static dev.callhook.AssistantDesk.REMIND;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** Lists of tools are compared beside the deliveries, on a thread that comes and goes. */
class DriftThreadTest {

    private static final long LAST_STEPS_MILLIS = 5_000; // of a thread that ends; an idle one stays for 20 s

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.callhook.contract");
    private final HangingAppender hanging = new HangingAppender();

    @AfterEach
    void letGo() {
        hanging.gate.open();
        logger.detachAppender(hanging);
    }

    @Test
    void answersWhileTheComparisonHangsAndComparesTheRestLater() throws Exception {
        AssistantDesk desk = hangingDesk();

        List<String> tools = IntStream.range(0, 40).mapToObj(i -> "tool_" + i).toList();
        tools.forEach(tool -> desk.call(BOOK, REMIND, "{'name':'" + tool + "'}"));
        assertThat(log.lines()).isEmpty();
        hanging.gate.open();

        PhoneLine.await(() -> {
            tools.forEach(tool -> desk.call(BOOK, REMIND, "{'name':'" + tool + "'}"));
            return log.lines().size() > tools.size();
        });
        assertThat(desk.logged()).hasSize(1 + tools.size()).doesNotHaveDuplicates();
    }

    @Test
    void closesThoughTheComparisonHangs() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        AssistantDesk desk = hangingDesk().call(BOOK);
        Set<Thread> running = contractThreads(before);
        assertThat(running).hasSize(1);

        desk.line().dispatcher().close();

        assertEnded(running);
    }

    @Test
    void hasAThreadFromTheFirstListUntilItIsClosed() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        AssistantDesk desk = AssistantDesk.with(log);
        PhoneLine.await(desk.line().status("c-1", "in-progress"));
        assertThat(contractThreads(before)).isEmpty();

        desk.call(BOOK, REMIND, "{'name':'cancel'}");
        PhoneLine.await(() -> !log.lines().isEmpty());
        Set<Thread> running = contractThreads(before);
        assertThat(running)
                .hasSize(1)
                .allMatch(Thread::isDaemon)
                .allMatch(thread -> thread.getContextClassLoader().equals(WebhookDispatcher.class.getClassLoader()));

        desk.line().dispatcher().close();
        assertEnded(running);
    }

    private static void assertEnded(Set<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join(LAST_STEPS_MILLIS);
            assertThat(thread.isAlive()).isFalse();
        }
    }

    private AssistantDesk hangingDesk() throws InterruptedException {
        hanging.start();
        logger.addAppender(hanging);
        AssistantDesk desk = AssistantDesk.with(log).call(BOOK, REMIND, "{'name':'first'}");
        hanging.gate.awaitArrival();
        return desk;
    }

    private static Set<Thread> contractThreads(Set<Thread> before) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("callhook-contract") && !before.contains(thread))
                .filter(Thread::isAlive)
                .collect(Collectors.toSet());
    }

    /** A log that cannot be written, since a disk is full for instance. */
    private static final class HangingAppender extends AppenderBase<ILoggingEvent> {

        private final Gate gate = new Gate();

        @Override
        protected void append(ILoggingEvent event) {
            gate.passUntilInterrupted();
        }
    }
}
