package dev.callhook.testkit.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.callhook.testkit.SamplePayload;
import dev.callhook.testkit.SamplePayloads;
import dev.callhook.testkit.SampleToolCall;
import dev.callhook.testkit.WebhookTestKit;
import dev.callhook.testkit.json.KitJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class DeliveryRecorderTest {

    private static final Instant MORNING = Instant.parse("2026-05-04T08:30:00Z");

    private final Logger logger = (Logger) LoggerFactory.getLogger(DeliveryRecorder.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(log);
    }

    private List<String> logged() {
        return log.list.stream()
                .map(event -> event.getLevel() + " " + event.getFormattedMessage())
                .toList();
    }

    private static SamplePayload hours(String callId) {
        return SamplePayloads.toolCall("opening_hours", Map.of("date", "2026-05-03"))
                .callId(callId);
    }

    @Test
    void recordsADeliveryOnceHoweverManyMethodsRunForIt() {
        Recording recording = Recording.with(DeliveryRecorder.keeping(5).clock(() -> MORNING));
        SampleToolCall[] calls = IntStream.range(0, 6)
                .mapToObj(i -> new SampleToolCall(
                        "t" + i,
                        i % 2 == 0 ? "opening_hours" : "note_all",
                        Map.of("date", "2026-05-03", "note", "PRIVATE")))
                .toArray(SampleToolCall[]::new);

        recording.kit().send(SamplePayloads.endOfCallReport());
        recording.kit().send(SamplePayloads.toolCalls(calls));

        assertThat(recording.recorder().deliveries())
                .extracting(RecordedDelivery::toString)
                .containsExactly(
                        "RecordedDelivery[end-of-call-report, at=2026-05-04T08:30:00Z]",
                        "RecordedDelivery[tool-calls opening_hours, note_all, opening_hours, note_all, opening_hours,"
                                + " note_all, at=2026-05-04T08:30:00Z]");
        RecordedDelivery several = recording.recorder().deliveries().get(1);
        assertThat(several.text().split("PRIVATE", -1)).as("what no mark hides").hasSize(4);
        assertThat(several.text().split("\\*\\*\\*", -1)).as("what is marked").hasSize(4);
        assertThat(several.handlerPackages()).containsExactly("dev.callhook.testkit.recording.desk");
    }

    @Test
    void keepsTheLastDeliveries() {
        Recording recording = Recording.with(DeliveryRecorder.keeping(3));
        for (int i = 0; i < 10; i++) {
            recording.kit().send(hours("c" + i));
        }

        assertThat(callIds(recording)).containsExactly("c7", "c8", "c9");
        recording.recorder().clear();
        assertThat(recording.recorder().deliveries()).isEmpty();
    }

    private static List<String> callIds(Recording recording) {
        return recording.recorder().deliveries().stream()
                .map(delivery ->
                        KitJson.object(delivery.body()).at("/message/call/id").asText())
                .toList();
    }

    @Test
    void keepsNoMoreBytesThanItMay() {
        int size = Recording.with(DeliveryRecorder.keeping(1)).of(hours("c0")).body().length;
        Recording recording = Recording.with(DeliveryRecorder.keeping(50).maxBytes(3L * size + 1));
        for (int i = 0; i < 10; i++) {
            recording.kit().send(hours("c" + i));
        }

        assertThat(callIds(recording)).containsExactly("c7", "c8", "c9");
        recording.kit().send(hours("c".repeat(3 * size)));

        assertThat(callIds(recording)).containsExactly("c7", "c8", "c9");
        assertThat(logged())
                .containsExactly("WARN a delivery of " + (4 * size - 2) + " bytes was not recorded: at most "
                        + (3 * size + 1) + " are kept");
    }

    @Test
    void recordsWhatSeveralThreadsBring() throws InterruptedException {
        Recording recording = Recording.with(DeliveryRecorder.keeping(1_000));
        List<Thread> threads = IntStream.range(0, 4)
                .mapToObj(thread -> new Thread(() -> {
                    for (int i = 0; i < 100; i++) {
                        SamplePayload several = SamplePayloads.toolCalls(
                                new SampleToolCall("a", "opening_hours", Map.of("date", "2026-05-03")),
                                new SampleToolCall("b", "note_all", Map.of()));
                        recording.kit().send(several.callId(thread + "-" + i));
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(callIds(recording)).hasSize(400).doesNotHaveDuplicates();
    }

    @Test
    void recordsNothingThatNoMethodRunsFor() {
        Recording recording = Recording.with(DeliveryRecorder.keeping(5));
        SamplePayload payload = hours("c1");
        recording.kit().send(payload);
        recording.kit().send(payload); // answered from memory
        recording.kit().sendUnsigned(hours("c2"));
        recording.kit().send(SamplePayloads.toolCall("not_there", Map.of()));

        assertThat(callIds(recording)).containsExactly("c1");
    }

    @Test
    void masksNothingWhereItIsToldSoAndSaysIt() {
        Recording recording = Recording.with(DeliveryRecorder.keeping(5).keepingPersonalData());
        SamplePayload report = SamplePayloads.endOfCallReport();

        assertThat(KitJson.object(recording.of(report).body())).isEqualTo(KitJson.object(report.body()));
        assertThat(logged())
                .containsExactly(
                        "WARN a DeliveryRecorder keeps phone numbers, transcripts and all else that is personal"
                                + " as it comes, since it was told keepingPersonalData(): never do this where real people call");
    }

    @Test
    void answersWhenItCannotRecord() {
        DeliveryRecorder broken = DeliveryRecorder.keeping(5).clock(() -> {
            throw new IllegalStateException("PRIVATE");
        });
        Recording recording = Recording.with(broken);

        WebhookTestKit kit = recording.kit();

        assertThat(kit.send(hours("c1")).result().text()).contains("2026-05-03");
        assertThat(logged()).containsExactly("WARN a delivery could not be recorded: java.lang.IllegalStateException");
    }

    @Test
    void answersWhenAClassIsMissing() {
        Recording recording = Recording.with(DeliveryRecorder.keeping(5).clock(() -> {
            throw new NoClassDefFoundError("PRIVATE");
        }));

        assertThat(recording.kit().send(hours("c1")).result().text()).contains("2026-05-03");
        assertThat(logged()).containsExactly("WARN a delivery could not be recorded: java.lang.NoClassDefFoundError");
    }

    @Test
    void refusesBoundsThatAreNone() {
        for (int wrong : new int[] {0, -1, 1_001}) {
            assertThatThrownBy(() -> DeliveryRecorder.keeping(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("keep 1 to 1000 deliveries, not " + wrong);
        }
        assertThatThrownBy(() -> DeliveryRecorder.keeping(1).maxBytes(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("keep at least one byte, not 0");
    }
}
