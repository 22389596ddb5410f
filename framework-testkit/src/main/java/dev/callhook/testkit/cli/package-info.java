/** The command line of the kit: {@code java -cp <class path> dev.callhook.testkit.cli.CallhookCommand --help}. */
@NullMarked
package dev.callhook.testkit.cli;

import org.jspecify.annotations.NullMarked;
