/**
 * What every host of a webhook servlet keeps, over real HTTP: implement {@code HostContract} in a test class.
 *
 * <p>Signatures are made with the JDK alone, so that nothing here depends on what it tests.
 */
@NullMarked
package dev.callhook.samples.contract;

import org.jspecify.annotations.NullMarked;
