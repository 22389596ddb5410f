package dev.callhook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class Utf8Test {

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();

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
    void readsCharactersAcrossTheBordersOfEightBytes() {
        for (String character : List.of("é", "€", "🙂")) {
            for (int before = 0; before <= 17; before++) {
                byte[] body = ("a".repeat(before) + character.repeat(20)).getBytes(StandardCharsets.UTF_8);
                assertThat(isText(body)).isTrue();
                assertThat(isText(Arrays.copyOf(body, body.length - 1))).isFalse();
                body[before] = (byte) 0x80;
                assertThat(isText(body)).isFalse();
            }
        }
    }

    @Test
    void refusesABodyThatEndsAmidACharacterAtTheBorder() {
        for (int before = 0; before <= 17; before++) {
            byte[] body = ("a".repeat(before) + "🙂").getBytes(StandardCharsets.UTF_8);
            for (int cut = 1; cut <= 3; cut++) {
                assertThat(isText(Arrays.copyOf(body, body.length - cut))).isFalse();
            }
        }
    }

    /** Each way to begin a character, and what borders on what may follow, against the decoder of the JDK. */
    @Test
    void takesTheCharactersThatTheDecoderTakes() {
        int[] followers = {0x00, 0x22, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xff};
        for (int lead = 0x80; lead <= 0xff; lead++) {
            for (int second : followers) {
                for (int third : followers) {
                    for (int last : followers) {
                        byte[] bytes = {(byte) lead, (byte) second, (byte) third, (byte) last};
                        assertLengths(bytes);
                    }
                }
            }
        }
    }

    private void assertLengths(byte[] four) {
        for (int length = 1; length <= four.length; length++) {
            byte[] end = Arrays.copyOf(four, length);
            byte[] amid = Arrays.copyOf(end, length + 2 * Long.BYTES);
            int expected = decoded(end);
            if (Utf8.length(end, 0) != expected || Utf8.length(amid, 0) != expected) {
                assertThat(Utf8.length(end, 0))
                        .as(HexFormat.of().formatHex(end))
                        .isEqualTo(expected);
                assertThat(Utf8.length(amid, 0))
                        .as(HexFormat.of().formatHex(amid))
                        .isEqualTo(expected);
            }
        }
    }

    /** Returns how many bytes the first character has for the decoder, or 0. */
    private int decoded(byte[] bytes) {
        for (int length = 1; length <= bytes.length; length++) {
            CharBuffer text = CharBuffer.allocate(bytes.length);
            if (!decoder.reset()
                    .decode(ByteBuffer.wrap(bytes, 0, length), text, true)
                    .isError()) {
                return length;
            }
        }
        return 0;
    }

    private static boolean isText(byte[] bytes) {
        return JsonTokens.plainEnd(bytes, 0) == bytes.length;
    }

    private static boolean valid(String text) {
        return isText(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean validBytes(String hex) {
        return isText(HexFormat.of().parseHex(hex));
    }
}
