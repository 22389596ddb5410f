package dev.callhook.internal.execution;

import java.time.Duration;

/**
 * How long and how many handlers run.
 *
 * @param margin how long before the platform's limit an answer leaves
 * @param maxRunning the most handlers at once on threads of the executor; {@link #SUITABLE} for what suits the threads
 * @param maxQueued the most handlers that wait for a thread
 * @param maxOpen the most handlers under way, with or without a thread
 * @param background how long work goes on that nobody waits for
 * @param closeGrace how long closing lets such work go on
 */
public record ExecutionLimits(
        Duration margin, int maxRunning, int maxQueued, int maxOpen, Duration background, Duration closeGrace) {

    /** As many as suit the threads; no number that anybody would write. */
    public static final int SUITABLE = Integer.MIN_VALUE;

    private static final Duration SPARE = Duration.ofMinutes(1);

    /** What holds unless something else is set. */
    public static final ExecutionLimits DEFAULT = new ExecutionLimits(
            Duration.ofMillis(750), SUITABLE, 2_000, 10_000, Duration.ofMinutes(5), Duration.ofSeconds(10));

    /** {@return how long work that was begun may go on at the most, until an interrupted handler has really ended} */
    public Duration lease() {
        return background.plus(SPARE);
    }

    /** {@return the limits with another margin} */
    public ExecutionLimits withMargin(Duration changed) {
        return new ExecutionLimits(changed, maxRunning, maxQueued, maxOpen, background, closeGrace);
    }

    /** {@return the limits with another number of running handlers} */
    public ExecutionLimits withMaxRunning(int changed) {
        return new ExecutionLimits(margin, changed, maxQueued, maxOpen, background, closeGrace);
    }

    /** {@return the limits with another number of waiting handlers} */
    public ExecutionLimits withMaxQueued(int changed) {
        return new ExecutionLimits(margin, maxRunning, changed, maxOpen, background, closeGrace);
    }

    /** {@return the limits with another number of handlers under way} */
    public ExecutionLimits withMaxOpen(int changed) {
        return new ExecutionLimits(margin, maxRunning, maxQueued, changed, background, closeGrace);
    }

    /** {@return the limits with another time for work that nobody waits for} */
    public ExecutionLimits withBackground(Duration changed) {
        return new ExecutionLimits(margin, maxRunning, maxQueued, maxOpen, changed, closeGrace);
    }

    /** {@return the limits with another grace} */
    public ExecutionLimits withCloseGrace(Duration changed) {
        return new ExecutionLimits(margin, maxRunning, maxQueued, maxOpen, background, changed);
    }
}
