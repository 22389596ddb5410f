/** Handlers for the tests of the recorder. */
package dev.callhook.testkit.recording.desk;
