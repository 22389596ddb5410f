package dev.callhook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bodies some of whose bytes have been changed, against the decoder of the JDK and Jackson's strict parser together. */
class ChangedBytesTest {

    private static final String REFUSED =
            "the body (is not strict JSON|is not valid UTF-8|goes on after its JSON value), see .*";
    private static final int[] TELLING = {
        0x00, 0x1f, 0x22, 0x5c, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xe0, 0xed, 0xf4
    };

    @Test
    void areTakenIfBothTakeThem() {
        Random random = new Random(20261123);
        int taken = 0;
        for (int i = 0; i < 60_000; i++) {
            byte[] body = body(random);
            for (int changes = random.nextInt(4); changes > 0; changes--) {
                int place = random.nextInt(body.length);
                body[place] =
                        (byte) (random.nextBoolean() ? TELLING[random.nextInt(TELLING.length)] : random.nextInt());
            }
            boolean takenByBoth = isUtf8(body) && StrictJackson.takes(body);
            String text = new String(body, StandardCharsets.UTF_8);
            if (Refusal.of(body).matches(REFUSED) == takenByBoth) {
                assertThat(Refusal.of(body)).as(text).isEqualTo(takenByBoth ? "taken" : "refused");
            }
            taken += takenByBoth ? 1 : 0;
        }
        assertThat(taken).isBetween(15_000, 45_000);
    }

    private static byte[] body(Random random) {
        String texts = "é🙂日本 Zoë".repeat(random.nextInt(3)) + "x".repeat(random.nextInt(12)) + "ß\\n€";
        return ("{\"message\":{\"type\":\"t" + texts + "\",\"ä" + "m".repeat(random.nextInt(9)) + "\":[\"" + texts
                        + "\"]}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
