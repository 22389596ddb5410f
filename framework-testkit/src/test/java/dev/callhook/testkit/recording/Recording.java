package dev.callhook.testkit.recording;

import dev.callhook.WebhookDispatcher;
import dev.callhook.testkit.SamplePayload;
import dev.callhook.testkit.WebhookTestKit;
import dev.callhook.testkit.recording.desk.Clinic;
import java.util.List;

/** A clinic whose deliveries are recorded. */
record Recording(DeliveryRecorder recorder, WebhookTestKit kit) {

    static final String SECRET = "a-secret-of-the-tests";

    static Recording with(DeliveryRecorder recorder, Object... handlers) {
        WebhookDispatcher dispatcher = WebhookDispatcher.builder()
                .handlers(handlers.length == 0 ? new Object[] {new Clinic()} : handlers)
                .interceptor(recorder)
                .secret(SECRET)
                .build();
        return new Recording(recorder, WebhookTestKit.of(dispatcher, SECRET));
    }

    /** Sends a payload and returns what is kept of it. */
    RecordedDelivery of(SamplePayload payload) {
        recorder.clear();
        kit.send(payload);
        List<RecordedDelivery> kept = recorder.deliveries();
        if (kept.size() != 1) {
            throw new AssertionError("not one delivery is kept, but " + kept);
        }
        return kept.get(0);
    }
}
