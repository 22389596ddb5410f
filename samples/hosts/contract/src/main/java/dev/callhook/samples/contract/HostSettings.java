package dev.callhook.samples.contract;

/**
 * How a host shall be started.
 *
 * @param secret signs the deliveries to it
 * @param asyncSupported what the servlet is registered with
 */
public record HostSettings(String secret, boolean asyncSupported) {

    /** The secret of the host that most tests talk to. */
    public static final String SECRET = "the-first-secret-of-the-hosts";

    /** Another one. */
    public static final String OTHER_SECRET = "the-other-secret-of-the-hosts";
}
