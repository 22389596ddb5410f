package dev.callhook.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds in an answer what only a log should have: the name of an exception's class, or a line of a stack. */
final class LeakedException {

    private static final Pattern NAME = Pattern.compile("[\\w.$]{1,300}+");
    private static final Pattern FRAME = Pattern.compile("\\bat [\\w.$/@<>-]{1,300}+\\([^()\\s]{1,200}:\\d{1,9}\\)");

    private LeakedException() {}

    static void mustNotBeIn(WebhookAnswer answer, String event) {
        texts(answer).flatMap(text -> leak(text).stream()).findFirst().ifPresent(leaked -> {
            throw new AssertionError(event + " was answered with what belongs into a log, \"" + leaked
                    + "\": the assistant reads it, and may read it aloud");
        });
    }

    /** JSON hides line breaks and quotes; what is none is one text. */
    private static Stream<String> texts(WebhookAnswer answer) {
        return AnswerJson.of(answer.text().getBytes(StandardCharsets.UTF_8))
                .map(json -> texts(json.node()))
                .orElseGet(() -> Stream.of(answer.text()));
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isTextual()
                ? Stream.of(node.textValue())
                : StreamSupport.stream(node.spliterator(), false).flatMap(LeakedException::texts);
    }

    private static Optional<String> leak(String text) {
        return Stream.concat(
                        NAME.matcher(text).results().map(MatchResult::group).filter(LeakedException::isException),
                        FRAME.matcher(text).results().map(MatchResult::group))
                .findFirst();
    }

    /** A word such as Exception alone may be prose, and so may Error; NullPointerException is not. */
    private static boolean isException(String name) {
        int dot = name.lastIndexOf('.');
        String simple = name.substring(dot + 1);
        String folder = dot < 0 ? "" : name.substring(name.lastIndexOf('.', dot - 1) + 1, dot);
        boolean isQualified = !folder.isEmpty() && Character.isLowerCase(folder.charAt(0));
        return (isQualified && simple.endsWith("Error"))
                || (simple.endsWith("Exception") && simple.length() > "Exception".length())
                || (isQualified && simple.equals("Exception"));
    }
}
