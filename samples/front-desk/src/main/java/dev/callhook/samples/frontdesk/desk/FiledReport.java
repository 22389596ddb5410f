package dev.callhook.samples.frontdesk.desk;

import java.time.Instant;

/**
 * A report in the book.
 *
 * @param report the report
 * @param receivedAt when it was filed, in microseconds
 */
public record FiledReport(CallReport report, Instant receivedAt) {}
