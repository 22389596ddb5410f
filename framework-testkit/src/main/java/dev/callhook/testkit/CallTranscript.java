package dev.callhook.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What was sent and what came back, for the message of a step that fails: one line each, nothing personal, all cut. */
final class CallTranscript {

    private static final int MOST_READ = 2_000;
    private static final int MOST_SHOWN = 200;
    private static final Pattern LONG_TEXT = Pattern.compile("(\"(?:[^\"\\\\]|\\\\.){60})[^\"]{4,}");
    private static final Pattern UUID_OR_NUMBER =
            Pattern.compile("(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|tool_\\p{XDigit}+)"
                    + "|\\+\\d[\\d ()./-]{5,}\\d|(?<![\\d-])0\\d[\\d ()./-]{6,}\\d|\\d{9,}");

    private final List<String> lines = new ArrayList<>();

    void sent(String event) {
        lines.add(event + ": no answer");
    }

    /** Takes the answers to what was sent last; none if nobody waited for them. */
    void answered(List<WebhookAnswer> answers) {
        if (answers.isEmpty()) {
            return;
        }
        Map<String, Long> cameBack = answers.stream()
                .collect(Collectors.groupingBy(CallTranscript::text, LinkedHashMap::new, Collectors.counting()));
        String sent = lines.remove(lines.size() - 1).replaceFirst("no answer$", "");
        lines.add(sent
                + cameBack.entrySet().stream()
                        .map(entry -> (answers.size() == 1 ? "" : entry.getValue() + " x ") + entry.getKey())
                        .collect(Collectors.joining(", ")));
    }

    /** Returns what a failed check says, with the call so far, of which the last step is the one that failed. */
    AssertionError failure(AssertionError cause) {
        StringBuilder text = new StringBuilder(cause.getMessage() == null ? cause.toString() : cause.getMessage());
        text.append("\nThe call so far:");
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == lines.size() - 1 ? "\n> " : "\n  ")
                    .append(i + 1)
                    .append(". ")
                    .append(lines.get(i));
        }
        return new AssertionError(text.toString(), cause);
    }

    private static String text(WebhookAnswer answer) {
        return (answer.status() + " " + shortened(answer.text())).strip();
    }

    private static String shortened(String body) {
        String read = cut(body.replaceAll("\\s+", " "), MOST_READ);
        String masked = UUID_OR_NUMBER.matcher(read).replaceAll(found -> found.group(1) == null ? "***" : "$1");
        return cut(LONG_TEXT.matcher(masked).replaceAll("$1..."), MOST_SHOWN);
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) + "..." : text;
    }
}
