package dev.callhook.testkit.junit;

import dev.callhook.testkit.CallScenario;
import dev.callhook.testkit.TestTime;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test of a class handlers, a dispatcher and a kit of its own, so that nothing of one test reaches the next.
 *
 * <pre>{@code
 * @CallhookTest(FrontDesk.class)
 * class FrontDeskTest {
 *
 *     @Test
 *     void tellsTheOpeningHours(WebhookTestKit platform) {
 *         platform.call("+442079460101").assistantRequest().inProgress()
 *                 .toolCall("opening_hours", Map.of("date", "2026-05-03"));
 *     }
 * }
 * }</pre>
 *
 * <p>A test, and what runs before and after each test, may have as parameters:
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>type</th><th>gets</th></tr>
 * <tr><td>{@code WebhookTestKit}</td><td>the platform: it signs with the secret that the dispatcher has, a new one for each
 * test</td></tr>
 * <tr><td>{@code WebhookDispatcher}</td><td>what answers</td></tr>
 * <tr><td>a class of {@link #value()}</td><td>the object with the handlers</td></tr>
 * <tr><td>{@code TestTime}</td><td>the time, if {@link #time()} says when it stands still</td></tr>
 * <tr><td>{@code URI}</td><td>where the server listens, if {@link #server()} asks for one</td></tr>
 * </table>
 *
 * <p>After each test it fails
 *
 * <ul>
 *   <li>if a handler is still running two seconds later, on a thread or with a {@code CompletionStage} that is not complete;
 *   <li>if a handler has failed, with the incident's id, or ignored its interrupt, unless {@link ExpectIncidents} says so. An
 *       answer that came late is no incident: a step of the script sees it;
 *   <li>if it has passed, and a script ends with a step that came to nothing: see {@link CallScenario#assertAllSent}.
 * </ul>
 *
 * <p>If the test has failed itself, this is added to its failure as suppressed. It works with nested classes, which may have
 * an annotation of their own instead, with subclasses, on annotations of your own, with all kinds of tests, and with tests
 * that run in parallel.
 *
 * @see CallhookExtension
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@ExtendWith(CallhookExtension.class)
public @interface CallhookTest {

    /**
     * Returns the classes with handler methods, of which each test gets new objects.
     *
     * @return classes with a constructor without parameters, which may be private
     */
    Class<?>[] value();

    /**
     * Tells whether a server is started for each test, on a free port of 127.0.0.1, to which the kit posts. It takes {@code
     * callhook-servlet} and {@code org.eclipse.jetty.ee10:jetty-ee10-servlet} on the class path.
     *
     * @return true for Jetty with the {@code WebhookServlet}; by default the kit calls the dispatcher in process
     */
    boolean server() default false;

    /**
     * Returns when the time of each test stands still, for the dispatcher and the kit, until the test lets some of it pass:
     * see {@link TestTime}. By default real time passes, in which a handler that hangs is late by itself; where time stands
     * still nothing is late until {@link TestTime#pass} is called, so a delivery whose handler hangs has no answer until then.
     *
     * @return an instant, such as {@code 2026-05-04T08:30:00Z}
     */
    String time() default "";
}
