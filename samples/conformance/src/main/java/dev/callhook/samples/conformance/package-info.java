/**
 * An application whose every behaviour can be triggered from outside, by signed requests alone.
 *
 * <p>It is for tests that know the wire and nothing else: start the jar, send deliveries, read the answers and the
 * journal. Its tools and events do on purpose what handlers of real applications do by accident.
 */
@NullMarked
package dev.callhook.samples.conformance;

import org.jspecify.annotations.NullMarked;
