package dev.callhook.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code @Tool} says that no application can mean. */
final class ToolChecks {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,63}");
    private static final Pattern TIMEOUT = Pattern.compile("([0-9]{1,9})(ms|s)");
    private static final Duration PLATFORM_WAITS = Duration.ofSeconds(10); // an answer leaves before
    private static final Duration LONGEST_BACKGROUND = Duration.ofHours(24); // that a dispatcher can be set to

    private ToolChecks() {}

    /** Returns the problems, without the name of the method. */
    static List<String> problems(AnnotatedMethod tool) {
        List<String> problems = new ArrayList<>();
        String name = text(tool, "value");
        if (!NAME.matcher(name).matches()) {
            problems.add("has the tool name \"" + name + "\": the platform takes a letter or _, then letters, digits,"
                    + " _ or -, at most 64 characters");
        }
        if (tool.written("maxConcurrent").orElse(0) instanceof Integer most && most < 0) {
            problems.add("has maxConcurrent = " + most + ": give at least 1, or 0 for no limit");
        }
        String timeout = text(tool, "timeout");
        if (!timeout.isEmpty()) {
            timeout(timeout, tool.written("async").equals(Optional.of(true)))
                    .ifPresent(problem -> problems.add("has the timeout \"" + timeout + "\": " + problem));
        }
        return problems;
    }

    /** What an application can set is its own matter; the numbers in the text are those that hold if it sets nothing. */
    private static Optional<String> timeout(String text, boolean async) {
        Matcher matcher = TIMEOUT.matcher(text);
        if (!matcher.matches()) {
            return Optional.of("give a number with ms or s, such as \"3s\" or \"1500ms\"");
        }
        long number = Long.parseLong(matcher.group(1));
        Duration timeout = matcher.group(2).equals("s") ? Duration.ofSeconds(number) : Duration.ofMillis(number);
        if (timeout.isZero()) {
            return Optional.of("give more than zero");
        }
        if (async) {
            return timeout.compareTo(LONGEST_BACKGROUND) > 0
                    ? Optional.of("it must be at most 300000 ms, the limit for work that goes on in the background")
                    : Optional.empty();
        }
        return timeout.compareTo(PLATFORM_WAITS) >= 0
                ? Optional.of("it must be at most 9250 ms, since the platform waits 10 s and the answer leaves a margin"
                        + " before that")
                : Optional.empty();
    }

    private static String text(AnnotatedMethod tool, String member) {
        return tool.written(member).map(Object::toString).orElse("");
    }
}
