/**
 * Keeps deliveries that have come, without what is personal, and makes tests of them.
 *
 * <pre>{@code
 * DeliveryRecorder recorder = DeliveryRecorder.keeping(50);
 * WebhookDispatcher dispatcher = WebhookDispatcher.builder().interceptor(recorder)...build();
 *
 * recorder.deliveries().get(0).writeTest(Path.of("."), "com.acme.frontdesk.ClosedOnSundayTest");
 * }</pre>
 */
@NullMarked
package dev.callhook.testkit.recording;

import org.jspecify.annotations.NullMarked;
