package dev.callhook.servlet;

import dev.callhook.http.WebhookResponse;
import java.time.Duration;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerRaceTest {

    private static final Limits LIMITS = new Limits(1 << 20, Duration.ofMinutes(2), Duration.ofMinutes(3), 1 << 26);
    private static final WebhookResponse LATE = WebhookResponse.of(200, "{\"late\":true}");
    private static final WebhookResponse QUICK = WebhookResponse.of(200, "{\"quick\":1}");
    private static final String DELIVERY = Line.headWithLength("{}") + "{}";

    private final ExecutorService others = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        others.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({"JETTY,true", "JETTY,false", "TOMCAT,true", "TOMCAT,false"})
    void sendsExactlyOneOfTwoAnswers(Container container, boolean async) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        Switchboard race = new Switchboard(call -> {
            others.execute(() -> meet(barrier, () -> call.answer().accept(LATE)));
            meet(barrier, () -> call.answer().accept(QUICK));
        });
        assertRaces(container.serve(WebhookServlet.of(new Intake(race, LIMITS)), async));
    }

    @ParameterizedTest
    @CsvSource({"JETTY,true", "JETTY,false", "TOMCAT,true", "TOMCAT,false"})
    void losesNoAnswerThatComesWhileTheThreadLeaves(Container container, boolean async) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        Switchboard race = new Switchboard(call -> {
            others.execute(() -> meet(barrier, () -> call.answer().accept(LATE)));
            meet(barrier, () -> {});
        });
        assertRaces(container.serve(WebhookServlet.of(new Intake(race, LIMITS)), async));
    }

    /** A second answer, or a missing one, would put what comes next on the same line out of step. */
    private static void assertRaces(Container.Running container) throws Exception {
        try (Container.Running running = container) {
            for (int i = 0; i < 10; i++) {
                try (Line line = new Line(running.port())) {
                    for (int j = 0; j < 50; j++) { // Tomcat closes after 100
                        LateAnswerTest.assertIsOneOfTwo(line.say(DELIVERY).answer());
                    }
                }
            }
        }
    }

    private static void meet(CyclicBarrier barrier, Runnable then) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        then.run();
    }
}
