package dev.callhook;

import static dev.callhook.PhoneLine.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.internal.listening.Listeners;
import dev.callhook.spi.WebhookEvent;
import dev.callhook.spi.WebhookEvent.Refused;
import dev.callhook.spi.WebhookListener;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Listeners are told on one thread, from a queue that has an end. */
class ListenerQueueTest {

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final Gate gate = new Gate();
    private final List<WebhookEvent> told = new CopyOnWriteArrayList<>();
    private final AtomicReference<Thread> thread = new AtomicReference<>();
    private Listeners listeners = new Listeners(List.of());

    @AfterEach
    void end() {
        gate.open();
        listeners.close();
    }

    @Test
    void tellsTheOthersInOrderWhatOneFailsAt() {
        class Failing implements WebhookListener {
            @Override
            public void on(WebhookEvent event) {
                if (event.equals(event(2))) {
                    throw new NoClassDefFoundError("com/example/Metrics");
                }
                throw new IllegalStateException("no metrics");
            }
        }
        listen(new Failing(), told::add, new Failing(), told::add);

        tell(5);
        await(() -> told.size() == 10);

        assertThat(told)
                .containsExactly(
                        event(0), event(0), event(1), event(1), event(2), event(2), event(3), event(3), event(4),
                        event(4));
        String failed = "WARN the listener " + Failing.class.getName() + " failed, what follows of its failures is not"
                + " logged";
        assertThat(log.lines()).containsExactly(failed, failed);
        assertThat(log.everything()).anyMatch(text -> text.endsWith("IllegalStateException: no metrics"));
    }

    @Test
    void leavesEventsOutWhileTheQueueIsFullAndSaysSo() throws Exception {
        listen(event -> gate.passInSpiteOfInterrupts(), told::add);
        tell(1);
        gate.awaitArrival();
        tell(WebhookListener.QUEUE);
        assertThat(log.lines()).isEmpty();

        tell(10);
        assertThat(log.lines()).containsExactly("WARN events left out, as the listeners are too slow or hang: 1");
        gate.open();
        await(() -> told.size() == WebhookListener.QUEUE + 1);
        listeners.close();

        assertThat(told.subList(1, told.size()))
                .isEqualTo(IntStream.range(0, WebhookListener.QUEUE)
                        .mapToObj(ListenerQueueTest::event)
                        .toList());
        assertThat(log.lines())
                .containsExactly(
                        "WARN events left out, as the listeners are too slow or hang: 1",
                        "WARN events left out, as the listeners are too slow or hang: 9");
    }

    @Test
    void tellsAgainAfterALongPause() {
        listen(told::add);
        tell(1);
        await(() -> told.size() == 1);
        await(() -> thread.get().getState() == Thread.State.WAITING);

        tell(1);
        await(() -> told.size() == 2);
    }

    @Test
    void letsAnInterruptOfAListenerGoNoFurther() {
        List<Boolean> interrupted = new CopyOnWriteArrayList<>();
        listen(
                event -> interrupted.add(Thread.currentThread().isInterrupted()),
                event -> Thread.currentThread().interrupt());

        tell(3);
        await(() -> interrupted.size() == 3);
        assertThat(interrupted).containsOnly(false);
        await(() -> thread.get().getState() == Thread.State.WAITING); // it could not wait with an interrupt
    }

    @Test
    void keepsNoClassLoaderOfWhoeverTellsFirst() {
        List<ClassLoader> loaders = new CopyOnWriteArrayList<>();
        listen(event -> loaders.add(Thread.currentThread().getContextClassLoader()));
        Thread caller = Thread.currentThread();
        ClassLoader before = caller.getContextClassLoader();
        try {
            caller.setContextClassLoader(new URLClassLoader(new URL[0], before));
            tell(1);
        } finally {
            caller.setContextClassLoader(before);
        }
        await(() -> loaders.size() == 1);

        assertThat(loaders).containsExactly(Listeners.class.getClassLoader());
    }

    @Test
    void tellsWhatIsQueuedBeforeItEnds() {
        listen(told::add);

        tell(100);
        listeners.close();
        tell(1);
        listeners.close();

        assertThat(told).hasSize(100);
        assertThat(thread.get().isAlive()).isFalse();
    }

    @Test
    void leavesOutWhatASlowListenerDoesNotTakeBeforeTheEnd() throws Exception {
        listen(told::add, event -> gate.passUntilInterrupted());
        tell(1);
        gate.awaitArrival();
        tell(100);

        listeners.close();

        await(() -> !thread.get().isAlive());
        assertThat(told).hasSize(1);
        assertThat(log.lines()).containsExactly("WARN events left out, as the listeners are too slow or hang: 100");
    }

    @Test
    void endsInSpiteOfAListenerThatHangs() throws Exception {
        listen(event -> gate.passInSpiteOfInterrupts());
        tell(1);
        gate.awaitArrival();

        listeners.close();

        assertThat(thread.get().isAlive()).isTrue();
        gate.open();
        await(() -> !thread.get().isAlive());
    }

    @Test
    void canBeEndedByAListener() {
        listen(event -> listeners.close(), told::add);

        tell(1);

        await(() -> told.size() == 1);
        await(() -> !thread.get().isAlive());
    }

    private void listen(WebhookListener... added) {
        List<WebhookListener> all = new ArrayList<>(List.of(added));
        all.add(0, event -> thread.set(Thread.currentThread()));
        listeners = new Listeners(all);
    }

    private void tell(int events) {
        IntStream.range(0, events).mapToObj(ListenerQueueTest::event).forEach(listeners::tell);
    }

    private static WebhookEvent event(int number) {
        return new Refused(number, "");
    }
}
