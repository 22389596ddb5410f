package dev.callhook.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTextTest {

    @Test
    void leavesPlainTextAsItIs() {
        for (String text : List.of("", "book_appointment", "Zoë's Café – €5, 日本語 🙂", "a".repeat(80))) {
            assertThat(WireText.clean(text)).isEqualTo(text);
            assertThat(WireText.loggable(text)).isEqualTo(text);
        }
        assertThat(WireText.clean(null)).isEqualTo("null");
        assertThat(WireText.loggable(null)).isEqualTo("null");
    }

    @Test
    void cutsLongText() {
        assertThat(WireText.clean("a".repeat(81))).isEqualTo("a".repeat(80) + "...");
        assertThat(WireText.loggable("ab".repeat(1000), 300)).isEqualTo("ab".repeat(150) + "...");
    }

    @Test
    void countsCharactersAndSplitsNoPair() {
        assertThat(WireText.clean("🙂".repeat(80))).isEqualTo("🙂".repeat(80));
        assertThat(WireText.clean("🙂".repeat(81))).isEqualTo("🙂".repeat(80) + "...");
    }

    @Test
    void saysThatItCutOnlyWhereItDid() {
        assertThat(WireText.clean("a".repeat(80) + "\n")).isEqualTo("a".repeat(80));
        assertThat(WireText.clean("\n".repeat(500) + "a")).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n",
                "\r",
                "\r\n",
                "\t",
                "\u0000",
                "\u000b",
                "\u000c",
                "\u001b",
                "\u007f",
                "\u0085",
                "\u009b",
                "\u2028",
                "\u2029",
                "\u200b",
                "\u200e",
                "\u200f",
                "\u202a",
                "\u202e",
                "\u2066",
                "\u2069",
                "\u061c",
                "\ufeff",
                "\u00ad",
                "\ud83d",
                "\ude42",
                "\udb40\udc41"
            })
    void removesWhatCouldForgeALineOrTurnTheText(String evil) {
        assertThat(WireText.clean(evil + "a" + evil + evil + "b" + evil)).isEqualTo("ab");
        assertThat(WireText.loggable("+44207" + evil + "9460987")).isEqualTo("***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+442079460987",
                "+44 20 7946 0987",
                "+44 (0)20-7946.0987",
                "442079460987",
                "00442079460987",
                "02079460987",
                "020 7946 0987",
                "020-7946-0987",
                "020/79460987",
                "0171/1234567",
                "44 20 7946 0987",
                "555-123-4567",
                "(212) 555-0100",
                "079460987"
            })
    void masksPhoneNumbers(String number) {
        assertThat(WireText.loggable(number)).isEqualTo("***");
        assertThat(WireText.loggable("call " + number + ", please")).isEqualTo("call ***, please");
        assertThat(WireText.loggable("tel:" + number)).isEqualTo("tel:***");
        assertThat(WireText.loggable("{\"number\":\"" + number + "\"}")).isEqualTo("{\"number\":\"***\"}");
        assertThat(WireText.loggable("x" + number + "x" + number)).doesNotContain("946", "123");
    }

    @Test
    void masksTheNumberInTheIdOfACall() {
        assertThat(WireText.loggable("call-_+31612345678_abc123")).isEqualTo("call-_***_abc123");
        assertThat(WireText.loggable("call-31612345678-abc123")).isEqualTo("call-***-abc123");
    }

    @Test
    void masksANumberThatTheCutWouldHaveHalved() {
        for (int before = 60; before < 85; before++) {
            assertThat(WireText.loggable("a".repeat(before) + "+442079460987")).doesNotContain("4", "2", "0");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b1f6c0de-3a52-4c7e-9d10-6f2a8e5c4b17",
                "01234567-8901-4234-8901-123456789012",
                "6f2a0123-4567-4890-9012-3456789abcde",
                "0B7F2C9E-8D41-4A66-9F5D-3E2C1B0A9F88",
                "2026-05-04T08:30:06Z",
                "2026-05-04T08:30:06.000Z",
                "2026-05-04T08:30:06.123456Z",
                "2026-05-04T08:30:06.123456789Z",
                "2026-05-04T08:30:06.123456+02:00",
                "2026-05-04 08:30:06.123456",
                "2026-05-04",
                "08:30",
                "PT0.75S",
                "12345678",
                "127.0.0.1",
                "192.168.100.200",
                "0.5",
                "index 10 out of bounds for length 3"
            })
    void leavesIdsAndMomentsAsTheyAre(String text) {
        assertThat(WireText.loggable(text)).isEqualTo(text);
        assertThat(WireText.loggable("id=" + text + ";")).isEqualTo("id=" + text + ";");
    }

    /** What is shown as it is after one look is what the search for numbers would leave; a control character has it search. */
    @Test
    void looksAtShortTextAsItDoesAtAll() {
        String letters = "00123456789+()./- :,_T&abfZ~";
        String odd = letters + "\u00e9\u0663\n\u200b\ud83d\ude42";
        Random random = new Random(7);
        for (int i = 0; i < 300_000; i++) {
            String alphabet = i % 4 == 0 ? odd : letters.substring(0, 10 + random.nextInt(letters.length() - 9));
            String text = random.ints(random.nextInt(90), 0, alphabet.length())
                    .mapToObj(index -> alphabet.substring(index, index + 1))
                    .collect(Collectors.joining());

            assertThat(WireText.loggable(text)).as(text).isEqualTo(WireText.loggable("\u0000" + text));
        }
    }

    @Test
    void looksAtWhatIsAlmostAnIdAsItDoesAtAll() {
        String id = "01234567-8901-4234-8901-123456789012";
        for (int i = 0; i < id.length(); i++) {
            for (char other : "0g-+ \u0663\n".toCharArray()) {
                String text = id.substring(0, i) + other + id.substring(i + 1);

                assertThat(WireText.loggable(text)).as(text).isEqualTo(WireText.loggable("\u0000" + text));
            }
        }
    }

    @Test
    void isQuickAboutLongText() {
        for (String piece : List.of("+1 ", "0", "01(", "+1(((((((", "0123-", "deadbeef-", "2026-05-04 ", "9")) {
            assertThat(WireText.loggable(piece.repeat(300_000))).hasSizeLessThan(100);
        }
    }
}
