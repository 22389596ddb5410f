/** Calls that files tell step by step, for the command line. */
@NullMarked
package dev.callhook.cli.script;

import org.jspecify.annotations.NullMarked;
