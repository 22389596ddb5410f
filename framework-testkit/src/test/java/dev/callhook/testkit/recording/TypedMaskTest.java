package dev.callhook.testkit.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.callhook.handler.Analysis;
import dev.callhook.handler.Metadata;
import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.handler.Sensitive;
import dev.callhook.handler.Tool;
import dev.callhook.testkit.SamplePayload;
import dev.callhook.testkit.SamplePayloads;
import dev.callhook.testkit.json.KitJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What handlers read as a type is masked so that they still can. */
class TypedMaskTest {

    enum Mood {
        @JsonProperty("very calm")
        CALM,
        ANGRY
    }

    record Wish(Mood mood, List<Mood> moods, Map<String, Mood> byDay, LocalDate day, Optional<Wish> next) {}

    record Ref(Mood mood, UUID id) {}

    static final class Desk {

        @Tool("feel")
        String feel(@Sensitive Mood mood, @Sensitive int level) {
            return mood + " " + level;
        }

        @OnEndOfCallReport(order = -1)
        void count() {}

        @OnEndOfCallReport
        void file(@Analysis Wish wish, @Metadata Ref ref) {}
    }

    private static RecordedDelivery recorded(SamplePayload payload) {
        return Recording.with(DeliveryRecorder.keeping(1), new Desk()).of(payload);
    }

    private static String at(RecordedDelivery recorded, String pointer) {
        return KitJson.object(recorded.body()).at(pointer).toString();
    }

    @Test
    void putsTheFirstConstantInThePlaceOfAnother() {
        Wish later = new Wish(Mood.CALM, List.of(), Map.of(), LocalDate.EPOCH, Optional.empty());
        Wish wish = new Wish(
                Mood.ANGRY, List.of(Mood.ANGRY), Map.of("monday", Mood.ANGRY), LocalDate.EPOCH, Optional.of(later));
        SamplePayload report =
                SamplePayloads.endOfCallReport().analysis(wish).metadata(new Ref(Mood.ANGRY, UUID.randomUUID()));

        RecordedDelivery recorded = recorded(report);

        assertThat(recorded.text()).doesNotContain("ANGRY", "1970");
        assertThat(at(recorded, "/message/analysis"))
                .isEqualTo("{\"mood\":\"very calm\",\"moods\":[\"very calm\"],\"byDay\":{\"monday\":\"very calm\"},"
                        + "\"day\":\"2000-01-01\",\"next\":{\"mood\":\"very calm\",\"moods\":[],\"byDay\":{},"
                        + "\"day\":\"2000-01-01\",\"next\":null}}");
        assertThat(at(recorded, "/message/assistant/metadata"))
                .isEqualTo("{\"mood\":\"very calm\",\"id\":\"00000000-0000-0000-0000-000000000000\"}");
        assertThat(Recording.with(DeliveryRecorder.keeping(1), new Desk())
                        .kit()
                        .sendRaw(recorded.body())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void putsItInThePlaceOfMarkedArgumentsToo() {
        RecordedDelivery recorded = recorded(SamplePayloads.toolCall("feel", Map.of("mood", "angry", "level", 7)));

        assertThat(recorded.text()).doesNotContain("angry");
        assertThat(Recording.with(DeliveryRecorder.keeping(1), new Desk())
                        .kit()
                        .sendRaw(recorded.body())
                        .result()
                        .text())
                .isEqualTo("{\"value\":\"CALM 0\"}");
    }
}
