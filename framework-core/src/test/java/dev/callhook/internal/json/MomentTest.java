package dev.callhook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A moment is read as the general reader reads it, whether it is written as the platform does or not. */
class MomentTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-05-04T08:30:21.000Z",
                "2026-05-04T08:30:21.999Z",
                "0000-01-01T00:00:00.000Z",
                "9999-12-31T23:59:59.999Z",
                "2024-02-29T12:00:00.001Z",
                "2026-05-04T08:30:21Z",
                "2026-05-04T08:30:21.12Z",
                "2026-05-04T08:30:21.1234Z",
                "2026-05-04T10:30:21.000+02:00",
                "2026-05-04T08:30Z"
            })
    void isReadWhateverItsForm(String text) {
        assertThat(Moment.of(text)).isEqualTo(OffsetDateTime.parse(text).toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-02-30T08:30:21.000Z",
                "2026-13-04T08:30:21.000Z",
                "2026-05-04T24:00:00.000Z",
                "2026-05-04T08:60:21.000Z",
                "2026-05-04T08:30:60.000Z",
                "2026-05-04 08:30:21.000Z",
                "2026-05-04T08:30:21.00xZ",
                "2026-05-04T08:30:21.000z ",
                "٢٠٢٦-05-04T08:30:21.000Z"
            })
    void isRefusedIfItIsNone(String text) {
        assertThatThrownBy(() -> OffsetDateTime.parse(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Moment.of(text)).isInstanceOf(DateTimeException.class);
    }
}
