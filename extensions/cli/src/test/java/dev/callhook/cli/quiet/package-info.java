/** Handlers without tools for the test of the command. */
package dev.callhook.cli.quiet;
