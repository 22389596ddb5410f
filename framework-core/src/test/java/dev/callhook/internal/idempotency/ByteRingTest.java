package dev.callhook.internal.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteRingTest {

    private static final int PART = 10_000; // many begin in one chunk and end in another

    private final ByteRing ring = new ByteRing();

    /** First a few parts, of which the oldest are forgotten, then ever more of them. */
    @Test
    void keepsWhatIsNotForgottenHoweverMuchItBecomes() {
        long first = 0;
        for (long last = 0; last < 200; last++) {
            ring.extendTo((last + 1) * PART);
            ring.put(last * PART, part(last));
            while (last - first > last / 3) {
                first++;
                ring.forgetTo(first * PART);
            }
            for (long kept = first; kept <= last; kept++) {
                assertThat(ring.get(kept * PART, PART)).isEqualTo(part(kept));
            }
        }
    }

    private static byte[] part(long number) {
        byte[] part = new byte[PART];
        new Random(number).nextBytes(part);
        return part;
    }
}
