package dev.callhook.testkit;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One whole call, step by step as the platform plays it: each step is sent at once, and its answer checked.
 *
 * <p>Obtained from {@link WebhookTestKit#call}, {@link WebhookTestKit#outboundCall} and {@link WebhookTestKit#webCall}.
 * All events have the call's id, its status by then and the time of the kit's clock; what the answer to the
 * assistant-request says of the assistant comes back with all that follows. A script may leave events out. What
 * the platform would never send, such as an event after the report, is an {@link IllegalStateException} that says what to
 * write instead; to break the order on purpose there are {@link #outOfOrder} and {@link #redeliverLast}.
 *
 * <p>A step without a check fails unless the answer has status 200 and, for tool calls, a result for every id. What a check
 * throws as an {@link AssertionError} is thrown with the call so far in its message, phone numbers masked. {@link #fault},
 * {@link #copies} and {@link #outOfOrder} are about the one event that is written next. For the test's thread only.
 */
public sealed interface CallScenario permits PlayedScenario {

    /**
     * Returns the id of the call, by which the application knows it.
     *
     * @return {@code message.call.id}
     */
    String callId();

    /**
     * Says what the platform has saved of the assistant that takes the call; nothing by default. The answer to the
     * assistant-request replaces whole members of it.
     *
     * @param assistant its members: anything that can be written as JSON
     * @return this
     */
    CallScenario savedAssistant(Map<String, ? extends @Nullable Object> assistant);

    /**
     * The phone rings.
     *
     * @return this
     */
    CallScenario assistantRequest();

    /**
     * The phone rings.
     *
     * @param check looks at the answer
     * @return this
     */
    CallScenario assistantRequest(Consumer<WebhookAnswer> check);

    /**
     * The call is connected.
     *
     * @return this
     */
    CallScenario inProgress();

    /**
     * The call is connected.
     *
     * @param check looks at the answer
     * @return this
     */
    CallScenario inProgress(Consumer<WebhookAnswer> check);

    /**
     * The model calls a tool, with an id that no other call has.
     *
     * @param name the tool's name
     * @param arguments the arguments by name: anything that can be written as JSON
     * @return this
     */
    CallScenario toolCall(String name, Map<String, ? extends @Nullable Object> arguments);

    /**
     * The model calls a tool, with an id that no other call has.
     *
     * @param name the tool's name
     * @param arguments the arguments by name: anything that can be written as JSON
     * @param check looks at the answer
     * @return this
     */
    CallScenario toolCall(
            String name, Map<String, ? extends @Nullable Object> arguments, Consumer<WebhookAnswer> check);

    /**
     * The model calls several tools in one delivery.
     *
     * @param calls the calls, with ids that are new in this phone call
     * @return this
     */
    CallScenario toolCalls(List<SampleToolCall> calls);

    /**
     * The model calls several tools in one delivery.
     *
     * @param calls the calls, with ids that are new in this phone call
     * @param check looks at the answer
     * @return this
     */
    CallScenario toolCalls(List<SampleToolCall> calls, Consumer<WebhookAnswer> check);

    /**
     * The call ends normally.
     *
     * @return this
     */
    CallScenario ended();

    /**
     * The call ends normally.
     *
     * @param check looks at the answer
     * @return this
     */
    CallScenario ended(Consumer<WebhookAnswer> check);

    /**
     * The call is ended by an error.
     *
     * @param error what the platform says of it
     * @return this
     */
    CallScenario endedWithError(String error);

    /**
     * The platform reports on the call, which is over then.
     *
     * @return this
     */
    CallScenario endOfCallReport();

    /**
     * The platform reports on the call, which is over then.
     *
     * @param changes what the report has besides transcript, recording and times: its analysis
     * @return this
     */
    CallScenario endOfCallReport(UnaryOperator<SamplePayload> changes);

    /**
     * The platform reports on the call, which is over then.
     *
     * @param changes what the report has besides transcript, recording and times: its analysis
     * @param check looks at the answer
     * @return this
     */
    CallScenario endOfCallReport(UnaryOperator<SamplePayload> changes, Consumer<WebhookAnswer> check);

    /**
     * Sends the last event again, byte for byte the same and freshly signed, as the platform does if it saw no answer.
     *
     * @return this
     */
    CallScenario redeliverLast();

    /**
     * Sends the last event again, byte for byte the same and freshly signed, as the platform does if it saw no answer.
     *
     * @param check looks at the answer
     * @return this
     */
    CallScenario redeliverLast(Consumer<WebhookAnswer> check);

    /**
     * Holds the next event back and sends it after the one that follows it; without one it is never sent.
     *
     * @return this
     */
    CallScenario outOfOrder();

    /**
     * Breaks the next event, whose answer is then to be 401. It is as if the platform had not sent it: write it again for
     * the platform's next attempt.
     *
     * @param fault what goes wrong
     * @return this
     */
    CallScenario fault(DeliveryFault fault);

    /**
     * Sends the next event several times at once. The check of that event looks at each answer.
     *
     * @param copies how often: 2 to 100
     * @param replies looks at all answers
     * @return this
     */
    CallScenario copies(int copies, Consumer<List<WebhookAnswer>> replies);
}
