package dev.callhook.internal.registration;

import dev.callhook.spi.ArgumentResolver;

/**
 * One parameter of a handler method with the resolver that was chosen for it.
 *
 * @param name its name for messages
 * @param optional whether it is an {@code Optional}
 * @param resolver gives its value
 */
public record BoundParameter(String name, boolean optional, ArgumentResolver resolver) {}
