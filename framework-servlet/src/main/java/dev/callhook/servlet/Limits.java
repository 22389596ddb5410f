package dev.callhook.servlet;

import java.time.Duration;

/**
 * How much a servlet takes in, and how long it waits.
 *
 * @param maxBodyBytes the most bytes of one body
 * @param bodyTime how long a body may take, from the head of its request on
 * @param answerTime how long the servlet trusts the dispatcher to answer: longer than any deadline
 * @param maxBufferedBytes the most bytes of all bodies that are on their way
 */
record Limits(int maxBodyBytes, Duration bodyTime, Duration answerTime, long maxBufferedBytes) {

    private static final Duration ANSWER_TIME = Duration.ofSeconds(30);
    private static final long LEAST_BUFFERED_BYTES = 1L << 26;

    static Limits of(int maxBodyBytes) {
        return new Limits(
                maxBodyBytes, BoundedBody.LIMIT, ANSWER_TIME, Math.max(LEAST_BUFFERED_BYTES, 4L * maxBodyBytes));
    }
}
