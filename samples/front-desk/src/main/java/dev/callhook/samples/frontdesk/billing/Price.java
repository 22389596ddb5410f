package dev.callhook.samples.frontdesk.billing;

/**
 * What something costs.
 *
 * @param pounds the amount in pounds sterling
 */
public record Price(int pounds) {}
