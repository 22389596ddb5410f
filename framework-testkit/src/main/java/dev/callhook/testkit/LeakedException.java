package dev.callhook.testkit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in an answer what only a log should have: the name of an exception's class, or a line of a stack. */
final class LeakedException {

    private static final Pattern CLASS = Pattern.compile("\\b(?:[a-z]\\w*\\.)+[A-Z]\\w*(?:Exception|Error)\\b");
    private static final Pattern FRAME = Pattern.compile("\\bat [\\w.$<>]+\\(\\w+\\.java:\\d+\\)");

    private LeakedException() {}

    static void mustNotBeIn(WebhookAnswer answer, String event) {
        String text = answer.text();
        for (Pattern pattern : new Pattern[] {CLASS, FRAME}) {
            Matcher leaked = pattern.matcher(text);
            if (leaked.find()) {
                throw new AssertionError(event + " was answered with what belongs into a log, \"" + leaked.group()
                        + "\": the assistant reads it, and may read it aloud");
            }
        }
    }
}
