/**
 * Tests with JUnit 5 or newer: an extension that gives each test a kit, a dispatcher and, if asked for, a server of its own.
 *
 * <p>{@link dev.callhook.testkit.junit.CallhookTest} is for handler classes with a constructor without parameters, {@link
 * dev.callhook.testkit.junit.CallhookExtension} for a dispatcher that is wired otherwise. The kit brings no JUnit: it takes the
 * one that your project has.
 */
@NullMarked
package dev.callhook.testkit.junit;

import org.jspecify.annotations.NullMarked;
