package dev.callhook.testkit;

import java.util.List;
import java.util.function.Consumer;

/**
 * The steps of a script that are about the way of an event: it comes again, late, broken, or several times at once.
 *
 * <table>
 * <caption>What may go wrong, and what comes back</caption>
 * <tr><th>what</th><th>step</th><th>answer</th></tr>
 * <tr><td>wrong secret</td><td>{@code fault(WRONG_SECRET)}</td><td>401</td></tr>
 * <tr><td>stale timestamp</td><td>{@code fault(STALE_TIMESTAMP)}</td><td>401</td></tr>
 * <tr><td>replayed body</td><td>{@code replayLast()}</td><td>that of the first, and after five minutes 401</td></tr>
 * <tr><td>truncated body</td><td>{@code fault(TRUNCATED_BODY)}</td><td>401</td></tr>
 * <tr><td>slow body</td><td>{@code fault(SLOW_BODY)}, over HTTP</td><td>408</td></tr>
 * <tr><td>client gone before the answer</td><td>{@code fault(CLIENT_GONE)}, over HTTP, the event, and {@code
 * redeliverLast()}</td><td>nobody sees it; then that of the first</td></tr>
 * <tr><td>duplicate in flight</td><td>{@code copies(2, replies -> ...)}</td><td>the same to both</td></tr>
 * <tr><td>ten copies at once</td><td>{@code copies(10, replies -> ...)}</td><td>the same to all</td></tr>
 * </table>
 *
 * <p>{@link #fault}, {@link #copies} and {@link #outOfOrder} change the one event that is written next:
 *
 * <pre>{@code
 * call.fault(DeliveryFault.CLIENT_GONE).toolCall("book", day)
 *         .redeliverLast(reply -> assertEquals(new Booking("09:30"), reply.result().as(Booking.class)));
 * }</pre>
 */
public sealed interface DeliverySteps permits CallScenario {

    /**
     * Sends the last event again, byte for byte the same and freshly signed, as the platform does if it saw no answer.
     *
     * @return the call
     */
    CallScenario redeliverLast();

    /**
     * Sends the last event again, byte for byte the same and freshly signed, as the platform does if it saw no answer.
     *
     * @param check looks at the answer
     * @return the call
     */
    CallScenario redeliverLast(Consumer<WebhookAnswer> check);

    /**
     * Sends the last event again just as it was sent, its old signature and timestamp included, as somebody does who has
     * recorded it. It is a duplicate like any other as long as its timestamp is not stale.
     *
     * @return the call
     */
    CallScenario replayLast();

    /**
     * Sends the last event again just as it was sent, its old signature and timestamp included, as somebody does who has
     * recorded it. It is a duplicate like any other as long as its timestamp is not stale, and is refused with 401 then.
     *
     * @param check looks at the answer
     * @return the call
     */
    CallScenario replayLast(Consumer<WebhookAnswer> check);

    /**
     * Holds the next event back and sends it after the one that follows it; without one it is never sent, which {@link
     * CallScenario#assertAllSent} finds.
     *
     * @return the call
     */
    CallScenario outOfOrder();

    /**
     * Breaks the next event. Unless it is read all the same, it is as if the platform had not sent it: write it again for the
     * platform's next attempt.
     *
     * @param fault what goes wrong
     * @return the call
     */
    CallScenario fault(DeliveryFault fault);

    /**
     * Sends the next event several times at once. The check of that event looks at each answer.
     *
     * @param copies how often: 2 to 100
     * @param replies looks at all answers
     * @return the call
     */
    CallScenario copies(int copies, Consumer<List<WebhookAnswer>> replies);
}
