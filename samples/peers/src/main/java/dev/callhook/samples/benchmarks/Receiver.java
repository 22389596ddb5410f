package dev.callhook.samples.benchmarks;

/** Takes signed requests of its own platform. */
interface Receiver {

    /** How many different requests take turns. */
    int DIFFERENT = 1024;

    /** Answers one of its requests, 0 to {@link #DIFFERENT}, of which one has a wrong signature. */
    boolean accepts(int number, boolean forged) throws Exception;

    /** How long a request is. */
    int bytes();
}
