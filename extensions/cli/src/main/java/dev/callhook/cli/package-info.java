/** The command line of the kit: {@code java -jar callhook-testkit-<version>-cli.jar --help}. */
@NullMarked
package dev.callhook.cli;

import org.jspecify.annotations.NullMarked;
