/** Tools with mistakes for the test of the command. */
package dev.callhook.cli.faulty;
