package dev.callhook.samples.frontdesk;

import java.util.Optional;

/**
 * What the desk tells the platform about a caller, to get it back with every later event of the call.
 *
 * @param contactId the contact, if the desk knows the caller
 */
public record CallerRef(Optional<Long> contactId) {}
