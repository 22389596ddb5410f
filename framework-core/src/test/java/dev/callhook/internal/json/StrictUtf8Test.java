package dev.callhook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrictUtf8Test {

    @Test
    void acceptsEveryLengthOfCharacter() {
        for (String text : List.of("", "a", "\u007f", "\u0080", "\u07ff", "\u0800", "\uffff", "\ud800\udc00")) {
            assertThat(valid(text)).as(text).isTrue();
        }
        assertThat(validBytes("f48fbfbf")).as("U+10FFFF").isTrue();
    }

    @Test
    void refusesEverythingElse() {
        for (String hex : List.of(
                "80",
                "bf",
                "ff",
                "fe", // no first bytes
                "c080",
                "c1bf",
                "e080af",
                "e09fbf",
                "f0808080",
                "f08fbfbf", // overlong
                "eda080",
                "edafbf",
                "edb080",
                "edbfbf",
                "eda081edb080", // surrogates
                "f4908080",
                "f5808080",
                "f888808080",
                "fc8480808080", // beyond U+10FFFF
                "c3",
                "e282",
                "f09f99",
                "c328",
                "e28228",
                "f09f9928", // truncated
                "feff007b",
                "fffe7b00")) { // UTF-16
            assertThat(validBytes(hex)).as(hex).isFalse();
            assertThat(validBytes("61" + hex)).as("a and " + hex).isFalse();
        }
    }

    @Test
    void readsCharactersAcrossTheBordersOfItsBuffer() {
        for (String character : List.of("é", "€", "🙂")) {
            for (int before = 1018; before <= 1030; before++) {
                byte[] body = ("a".repeat(before) + character.repeat(1030)).getBytes(StandardCharsets.UTF_8);
                assertThat(StrictUtf8.isValid(body)).isTrue();
                assertThat(StrictUtf8.isValid(Arrays.copyOf(body, body.length - 1)))
                        .isFalse();
                body[before] = (byte) 0x80;
                assertThat(StrictUtf8.isValid(body)).isFalse();
            }
        }
    }

    @Test
    void refusesABodyThatEndsAmidACharacterAtTheBorder() {
        for (int before = 1018; before <= 1030; before++) {
            byte[] body = ("a".repeat(before) + "🙂").getBytes(StandardCharsets.UTF_8);
            for (int cut = 1; cut <= 3; cut++) {
                assertThat(StrictUtf8.isValid(Arrays.copyOf(body, body.length - cut)))
                        .isFalse();
            }
        }
    }

    private static boolean valid(String text) {
        return StrictUtf8.isValid(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean validBytes(String hex) {
        return StrictUtf8.isValid(HexFormat.of().parseHex(hex));
    }
}
