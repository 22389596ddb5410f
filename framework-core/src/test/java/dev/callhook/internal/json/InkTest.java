package dev.callhook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Texts are written as Jackson writes them. */
class InkTest {

    private final ObjectMapper jackson = new ObjectMapper();
    private final Ink ink = new Ink();

    @Test
    void writesEachCharacter() throws IOException {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            compare("a" + c);
        }
    }

    @Test
    void writesAnyText() throws IOException {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            int most = List.of(0x20, 0x80, 0x800, 0xe000, 0x110000).get(random.nextInt(5));
            compare(random.ints(random.nextInt(8), 0, most)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
        }
    }

    @Test
    void writesLongTexts() throws IOException {
        for (String part : List.of("a", "ü", "\n", "\u0001", "🙂", "ก")) {
            compare(part.repeat(70_000));
            for (int i = 0; i < 9; i++) {
                compare("a".repeat(1_990 + i) + part.repeat(9));
            }
        }
    }

    @Test
    void keepsNoMoreRoomThanMostValuesNeed() {
        byte[] much = ink.text("a".repeat(1_000_000)).toBytes();

        assertThat(much).hasSize(1_000_002);
        assertThat(ink.reset().room()).isEqualTo(2_000);
    }

    private void compare(String text) throws IOException {
        assertThat(ink.reset().text(text).toBytes()).isEqualTo(jackson.writeValueAsBytes(text));
    }
}
