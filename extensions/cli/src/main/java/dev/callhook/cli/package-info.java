/** The command {@code callhook}: {@code java -jar callhook.jar --help}. */
@NullMarked
package dev.callhook.cli;

import org.jspecify.annotations.NullMarked;
