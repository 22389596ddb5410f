/** Tools for the test of the command. */
package dev.callhook.testkit.cli.desk;
