package dev.callhook;

import dev.callhook.internal.execution.ExecutionLimits;
import dev.callhook.internal.registration.Problems;
import java.time.Duration;
import java.util.Objects;

/**
 * How long and how many: the limits of a dispatcher. Immutable; each method returns changed limits.
 *
 * <pre>{@code
 * builder.limits(DispatchLimits.of().margin(Duration.ofSeconds(1)).maxRunningHandlers(64))
 * }</pre>
 */
public final class DispatchLimits {

    private static final Duration SHORTEST_PLATFORM_LIMIT = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(24);

    private final ExecutionLimits values;

    private DispatchLimits(ExecutionLimits values) {
        this.values = values;
    }

    /**
     * Returns the limits that hold unless others are set.
     *
     * @return the limits
     */
    public static DispatchLimits of() {
        return new DispatchLimits(ExecutionLimits.DEFAULT);
    }

    /**
     * Sets how long before the platform's limit an answer leaves: 750 ms by default, for the way back.
     *
     * @param margin more than zero, and less than the five seconds of an assistant-request
     * @return the changed limits
     */
    public DispatchLimits margin(Duration margin) {
        return new DispatchLimits(values.withMargin(Objects.requireNonNull(margin, "margin")));
    }

    /**
     * Sets how many handlers run at once on threads of the executor: by default 2,000 virtual threads where the JVM has
     * them, else 250 platform threads. Events and async tools leave a quarter of them, or one, to those who wait on the
     * line; if there is but one, all share it.
     *
     * @param handlers at least 1
     * @return the changed limits
     */
    public DispatchLimits maxRunningHandlers(int handlers) {
        return new DispatchLimits(values.withMaxRunning(handlers));
    }

    /**
     * Sets how many handlers may wait for a thread: 2,000 by default. Above that a tool is answered as busy, an
     * assistant-request with the default assistant, an event with 503.
     *
     * @param handlers at least 0
     * @return the changed limits
     */
    public DispatchLimits maxQueuedHandlers(int handlers) {
        return new DispatchLimits(values.withMaxQueued(handlers));
    }

    /**
     * Sets how many handlers may be under way, with or without a thread: those that wait, and those whose {@code
     * CompletionStage} is not complete yet; and as many duplicates may wait for them. 10,000 by default.
     *
     * @param deliveries at least 1
     * @return the changed limits
     */
    public DispatchLimits maxOpenDeliveries(int deliveries) {
        return new DispatchLimits(values.withMaxOpen(deliveries));
    }

    /**
     * Sets how long work may go on that nobody waits for any more, async tools and late handlers of events, before it is
     * interrupted: five minutes by default.
     *
     * @param limit at least the ten seconds that the platform waits, at most 24 hours
     * @return the changed limits
     */
    public DispatchLimits backgroundLimit(Duration limit) {
        return new DispatchLimits(values.withBackground(Objects.requireNonNull(limit, "limit")));
    }

    /**
     * Sets how long {@link WebhookDispatcher#close()} lets such work go on: ten seconds by default.
     *
     * @param grace zero or more, at most 24 hours
     * @return the changed limits
     */
    public DispatchLimits closeGrace(Duration grace) {
        return new DispatchLimits(values.withCloseGrace(Objects.requireNonNull(grace, "grace")));
    }

    ExecutionLimits checked(Problems problems) {
        require(
                isPositive(values.margin()) && values.margin().compareTo(SHORTEST_PLATFORM_LIMIT) < 0,
                "the margin must be more than zero and less than the 5 s of an assistant-request: " + values.margin(),
                problems);
        int running = values.maxRunning();
        require(
                running >= 1 || running == ExecutionLimits.SUITABLE,
                "maxRunningHandlers must be at least 1: " + running,
                problems);
        require(values.maxQueued() >= 0, "maxQueuedHandlers must be at least 0: " + values.maxQueued(), problems);
        require(values.maxOpen() >= 1, "maxOpenDeliveries must be at least 1: " + values.maxOpen(), problems);
        requireTimes(problems);
        return values;
    }

    /** A time without an end would not fit into the nanoseconds that are left. */
    private void requireTimes(Problems problems) {
        Duration background = values.background();
        Duration grace = values.closeGrace();
        require(
                background.compareTo(Duration.ofSeconds(10)) >= 0,
                "the background limit must be at least 10 s: " + background,
                problems);
        require(
                background.compareTo(LONGEST) <= 0,
                "the background limit must be at most 24 h: " + background,
                problems);
        require(!grace.isNegative(), "the close grace is negative: " + grace, problems);
        require(grace.compareTo(LONGEST) <= 0, "the close grace must be at most 24 h: " + grace, problems);
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }

    private static void require(boolean holds, String problem, Problems problems) {
        if (!holds) {
            problems.add(problem);
        }
    }
}
