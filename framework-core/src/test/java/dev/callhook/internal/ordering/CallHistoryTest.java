package dev.callhook.internal.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.EventOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallHistoryTest {

    private final CallHistory history = new CallHistory();

    @Test
    void tellsWhatCameBefore() {
        assertThat(history.update("c-1", "in-progress")).isEqualTo(order("in-progress", false));
        assertThat(history.update("c-2", "ended")).isEqualTo(order("ended", false));
        assertThat(history.update("c-1", "ended")).isEqualTo(order("ended", false, "in-progress"));
        assertThat(history.report("c-1", "ended")).isEqualTo(order("ended", false, "in-progress", "ended"));
    }

    @Test
    void tellsOfARepetitionWhatCameBeforeItsFirst() {
        history.update("c-1", "in-progress");
        history.update("c-1", "ended");
        history.report("c-1", "ended");
        history.update("c-1", "late");

        assertThat(history.update("c-1", "in-progress")).isEqualTo(order("in-progress", false));
        assertThat(history.update("c-1", "ended")).isEqualTo(order("ended", false, "in-progress"));
        assertThat(history.report("c-1", "ended")).isEqualTo(order("ended", false, "in-progress", "ended"));
        assertThat(history.update("c-1", "late")).isEqualTo(order("late", true, "in-progress", "ended"));
    }

    @Test
    void tellsThatTheReportCameBefore() {
        assertThat(history.report("c-1", "")).isEqualTo(order("", false));
        assertThat(history.update("c-1", "ended")).isEqualTo(order("ended", true));
        assertThat(history.update("c-1", "in-progress")).isEqualTo(order("in-progress", true, "ended"));
    }

    @Test
    void remembersTwentyStatusesOfACall() {
        for (int i = 0; i < 20; i++) {
            history.update("c-1", "s" + i);
        }
        history.report("c-1", "ended");

        EventOrder more = history.update("c-1", "s20");

        assertThat(more.earlierStatuses()).hasSize(20).doesNotContain("s20");
        assertThat(more.afterReport()).isTrue();
        assertThat(history.update("c-1", "s19").afterReport()).isFalse();
    }

    @Test
    void forgetsTheCallThatWasNotHeardOfForTheLongest() {
        for (int i = 0; i < 10_000; i++) {
            history.update("c-" + i, "in-progress");
        }
        assertThat(history.update("c-0", "ringing")).isEqualTo(order("ringing", false, "in-progress"));

        history.update("c-10000", "in-progress");

        assertThat(history.update("c-0", "ended")).isEqualTo(order("ended", false, "in-progress", "ringing"));
        assertThat(history.update("c-2", "ended")).isEqualTo(order("ended", false, "in-progress"));
        assertThat(history.update("c-1", "ended")).isEqualTo(order("ended", false));
    }

    private static EventOrder order(String status, boolean afterReport, String... earlier) {
        return new EventOrder(status, List.of(earlier), afterReport);
    }
}
