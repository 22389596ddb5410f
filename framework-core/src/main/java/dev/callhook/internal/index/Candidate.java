package dev.callhook.internal.index;

/**
 * A class that may have handler methods.
 *
 * @param name its binary name
 * @param certain whether it has some, so that it is a problem if it cannot be loaded
 */
public record Candidate(String name, boolean certain) {}
