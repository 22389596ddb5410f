package dev.callhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Holds handlers until a test lets them go, for a minute at the most. */
final class Gate {

    private static final long LONGEST_SECONDS = 60;

    private final CountDownLatch open = new CountDownLatch(1);
    private final Semaphore arrived = new Semaphore(0);

    /** Waits; an interrupt ends that. */
    void pass() throws InterruptedException {
        arrived.release();
        assertThat(open.await(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    /** Waits, and leaves it at that if it is interrupted. */
    void passUntilInterrupted() {
        try {
            pass();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits, and ignores interrupts. */
    void passInSpiteOfInterrupts() {
        arrived.release();
        for (boolean opened = false; !opened; ) {
            try {
                assertThat(open.await(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
                opened = true;
            } catch (InterruptedException e) {
                opened = false;
            }
        }
    }

    /** Waits until one more has arrived. */
    void awaitArrival() throws InterruptedException {
        assertThat(arrived.tryAcquire(LONGEST_SECONDS / 2, TimeUnit.SECONDS)).isTrue();
    }

    void open() {
        open.countDown();
    }
}
