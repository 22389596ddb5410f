/** Tools for the test of the command. */
package dev.callhook.cli.desk;
