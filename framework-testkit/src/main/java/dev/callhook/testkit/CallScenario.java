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
 * <p>A step without a check fails unless the answer has status 200, does not reject the phone call and, for tool calls, has a
 * result for every id, which is the same each time that the delivery comes. No answer may show an exception. What a check
 * throws as an {@link AssertionError} is thrown with the call so far in its message, phone numbers masked. {@link
 * DeliverySteps} has what goes wrong on the way. For the test's thread only.
 */
public sealed interface CallScenario extends DeliverySteps permits PlayedScenario {

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
     * The call is ended by an error.
     *
     * @param error what the platform says of it
     * @param check looks at the answer
     * @return this
     */
    CallScenario endedWithError(String error, Consumer<WebhookAnswer> check);

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
     * Ends a script: fails if it has a step that came to nothing, such as an event that {@link #outOfOrder} held back and
     * nothing followed. The extension of JUnit does so after each test that has passed.
     *
     * @throws AssertionError if something was never sent
     */
    void assertAllSent();
}
