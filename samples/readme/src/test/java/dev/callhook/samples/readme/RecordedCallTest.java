package dev.callhook.samples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.WebhookDispatcher;
import dev.callhook.samples.readme.FirstHandler.FrontDesk;
import dev.callhook.testkit.SamplePayloads;
import dev.callhook.testkit.WebhookTestKit;
import dev.callhook.testkit.recording.DeliveryRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's recorder. */
class RecordedCallTest {

    @Test
    void makesATestOfADelivery(@TempDir Path module) throws IOException {
        String secret = "any-secret-of-the-tests";
        // [recorder]
        DeliveryRecorder recorder = DeliveryRecorder.keeping(50);
        WebhookDispatcher dispatcher = WebhookDispatcher.builder()
                .handlers(new FrontDesk())
                .secret(secret)
                .interceptor(recorder)
                .build();
        // [/recorder]
        WebhookTestKit.of(dispatcher, secret)
                .send(SamplePayloads.toolCall("opening_hours", Map.of("date", "2026-05-03"))
                        .from("+31612345678"));

        // [recorded-test]
        recorder.deliveries().get(0).writeTest(module, "com.acme.frontdesk.ClosedOnSundayTest");
        // [/recorded-test]

        Path fixture = module.resolve("src/test/resources/com/acme/frontdesk/ClosedOnSundayTest.json");
        assertThat(Files.readString(fixture))
                .contains("\"number\": \"+442079460")
                .doesNotContain("31612345678");
        assertThat(SamplePayloads.read(fixture).name()).isEqualTo("ClosedOnSundayTest");
        assertThat(module.resolve("src/test/java/com/acme/frontdesk/ClosedOnSundayTest.java"))
                .exists();
    }
}
