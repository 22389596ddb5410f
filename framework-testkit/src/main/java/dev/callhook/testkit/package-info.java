/**
 * Tests webhook handlers without a phone.
 *
 * <p>The kit makes deliveries as the platform would send them, signs them and plays them against the handlers under test.
 * It comes with no assertion library and no JUnit of its own: use those that your project has.
 */
@NullMarked
package dev.callhook.testkit;

import org.jspecify.annotations.NullMarked;
