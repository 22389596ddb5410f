package dev.callhook.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BoundedBodyTest {

    private long now;

    @Test
    void readsAWholeBody() throws IOException {
        byte[] body = new byte[20_000];
        body[19_999] = 7;

        assertThat(new BoundedBody(20_000, () -> now).read(new ByteArrayInputStream(body)))
                .isEqualTo(body);
    }

    @Test
    void readsOneByteMoreThanWantedAtTheMost() throws IOException {
        BoundedBody four = new BoundedBody(4, () -> now);

        assertThat(four.read(new ByteArrayInputStream(new byte[4]))).hasSize(4);
        assertThat(four.read(new ByteArrayInputStream(new byte[5]))).hasSize(5);
        assertThat(four.read(new ByteArrayInputStream(new byte[9]))).hasSize(5);
    }

    @Test
    void takesABodyThatNeedsJustTheLimit() throws IOException {
        assertThat(new BoundedBody(100, () -> now).read(oneByteASecond(6))).hasSize(6);
    }

    @Test
    void givesUpOnASenderOfOneByteASecond() {
        assertThatThrownBy(() -> new BoundedBody(100, () -> now).read(oneByteASecond(7)))
                .isInstanceOf(BoundedBody.TooSlowException.class);
    }

    @Test
    void leavesItToTheContainerToEndASenderThatFallsSilent() {
        InputStream silent = new InputStream() {
            @Override
            public int read() throws IOException {
                now += Duration.ofSeconds(30).toNanos();
                throw new SocketTimeoutException("the container's own");
            }
        };

        assertThatThrownBy(() -> new BoundedBody(100, () -> now).read(silent))
                .isInstanceOf(SocketTimeoutException.class)
                .hasMessage("the container's own");
    }

    @Test
    void forgetsTwiceTheWantedSizeAtTheMost() {
        ByteArrayInputStream huge = new ByteArrayInputStream(new byte[50_000]);

        new BoundedBody(10_000, () -> now).discard(huge);

        assertThat(huge.available()).isEqualTo(30_000);
    }

    @Test
    void stopsForgettingASlowBody() throws IOException {
        InputStream slow = oneByteASecond(9);

        new BoundedBody(100, () -> now).discard(slow);

        assertThat(slow.readNBytes(9)).hasSize(2);
    }

    private InputStream oneByteASecond(int seconds) {
        return new InputStream() {
            private int sent;

            @Override
            public int read() {
                throw new IllegalStateException("bytes are read in chunks");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                if (sent == seconds) {
                    return -1;
                }
                now += Duration.ofSeconds(1).toNanos();
                sent++;
                return 1;
            }
        };
    }
}
