/**
 * The adapter between a jakarta.servlet container and the dispatcher of Callhook.
 *
 * <p>The adapter reads a delivery as the bytes that were signed, within a size and a time, hands them over, and writes
 * back what it is given. It verifies nothing, parses nothing and holds no container thread while a handler runs. Register
 * the servlet by hand, with asynchronous support switched on: nothing here is picked up by a container unasked.
 */
@NullMarked
package dev.callhook.servlet;

import org.jspecify.annotations.NullMarked;
