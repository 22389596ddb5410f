/**
 * The adapter between a jakarta.servlet container and the dispatcher of Callhook.
 *
 * <p>It reads a delivery as the bytes that were signed, within a size, hands them over, and writes back what it is given.
 * It verifies nothing and parses nothing. Register the servlet by hand or in web.xml; nothing here is picked up by a
 * container unasked. It works with and without asynchronous support.
 */
@NullMarked
package dev.callhook.servlet;

import org.jspecify.annotations.NullMarked;
