/**
 * Tests webhook handlers without a phone.
 *
 * <p>The kit makes deliveries as the platform would send them, signs them and plays them against the handlers under
 * test:
 *
 * <pre>{@code
 * WebhookTestKit kit = WebhookTestKit.of(dispatcher, SECRET);      // or of(uri, SECRET): over HTTP
 *
 * WebhookAnswer answer = kit.send(SamplePayloads.toolCall("book", Map.of("date", "2026-05-11")).from("+442079460001"));
 *
 * assertEquals(new Booking("09:30"), answer.result().as(Booking.class));
 * }</pre>
 *
 * <p>A whole call is a script, of which each step is sent at once and its answer checked:
 *
 * <pre>{@code
 * kit.call("+442079460001")
 *         .assistantRequest()
 *         .inProgress()
 *         .toolCall("book", Map.of("date", "2026-05-11"), reply -> assertEquals("no slot left", reply.error()))
 *         .redeliverLast()
 *         .ended()
 *         .endOfCallReport(report -> report.analysis(Map.of("reason", "check-up")));
 * }</pre>
 *
 * <p>{@link dev.callhook.testkit.SamplePayloads} holds what may be sent, {@link dev.callhook.testkit.WebhookTestKit}
 * sends it, {@link dev.callhook.testkit.WebhookAnswer} tells what came back. {@link dev.callhook.testkit.ToolsFile} keeps
 * what the language model is told of the tools in a file, for review.
 *
 * <p>The kit comes with no assertion library and no JUnit of its own: use those that your project has. What does not hold
 * is an {@link AssertionError}. For JUnit 5 and newer there is {@link dev.callhook.testkit.junit.CallhookTest}.
 */
@NullMarked
package dev.callhook.testkit;

import org.jspecify.annotations.NullMarked;
