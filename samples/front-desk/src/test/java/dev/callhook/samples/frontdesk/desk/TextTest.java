package dev.callhook.samples.frontdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextTest {

    @Test
    void putsTextOnOneLine() {
        assertThat(Text.line(" one\n\ttwo\u0000three ", 20)).isEqualTo("one two three");
    }

    @Test
    void cutsTextWithoutHalvingACharacter() {
        assertThat(Text.line("ab😀", 3)).isEqualTo("ab");
        assertThat(Text.line("a😀b", 3)).isEqualTo("a😀");
    }

    @Test
    void dropsHalfACharacter() {
        assertThat(Text.line("a\ud83db", 10)).isEqualTo("a b");
    }

    @Test
    void refusesABlankName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Caller(" \n", "+442079460101"))
                .withMessage("the name must not be blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "nul\u0000"})
    void refusesWhatIsNoCallId(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.callId(id))
                .withMessage("a call id has 1 to 200 characters and no white space: got " + id.length());
    }

    @Test
    void refusesACallIdThatIsTooLongAndCutsNone() {
        assertThat(Text.callId("x".repeat(200))).hasSize(200);
        assertThatIllegalArgumentException().isThrownBy(() -> Text.callId("x".repeat(201)));
    }
}
