package dev.callhook.testkit.recording;

import dev.callhook.testkit.json.KitJson;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the source of a JUnit 5 test that sends a fixture again. */
final class TestSource {

    /** The simple names that the source imports, or has from {@code java.lang}. */
    static final Set<String> IMPORTED =
            Set.of("WebhookDispatcher", "SamplePayloads", "WebhookAnswer", "WebhookTestKit", "Path", "Test", "String");

    private static final String WORD = "[A-Za-z_][A-Za-z0-9_.-]{0,63}";
    private static final String EXPECTED = "what the handlers have stored, or assertEquals(\"{}\", answer.text());";
    private static final String EXPECTED_RESULT =
            "assertEquals(\"{\\\"value\\\":\\\"closed\\\"}\", answer.result(id).text());";
    private static final String NONE_TO_SCAN =
            "// .handlers(...) the handlers of your application: they are in no package, so none can be scanned";
    private static final String IMPORTS = """
            import static org.junit.jupiter.api.Assertions.assertEquals;

            import dev.callhook.WebhookDispatcher;
            import dev.callhook.testkit.SamplePayloads;
            import dev.callhook.testkit.WebhookAnswer;
            import dev.callhook.testkit.WebhookTestKit;
            import java.nio.file.Path;
            import org.junit.jupiter.api.Test;

            """;

    private TestSource() {}

    static String of(RecordedDelivery delivery, TestClassName name, String fixture) {
        String packageLine = name.packageName().isEmpty() ? "" : "package " + name.packageName() + ";\n\n";
        return packageLine
                + IMPORTS
                + """
                /** Sends a delivery again that was recorded on %s: %s. */
                class %s {

                    private static final String SECRET = "any-secret-of-the-tests";
                    private static final Path RECORDED = Path.of(%s);

                %s}
                """.formatted(delivery.at(), what(delivery), name.simpleName(), literal(fixture), method(delivery));
    }

    private static String method(RecordedDelivery delivery) {
        List<RecordedCall> calls = RecordedCall.in(KitJson.object(delivery.body())).stream()
                .filter(call -> !call.id().isEmpty())
                .distinct()
                .toList();
        String checks = calls.stream().map(TestSource::check).collect(Collectors.joining());
        return """
                    @Test
                    void answersTheRecordedDelivery() {
                        // build it as your application does, with the objects that its handlers need in a test
                        try (WebhookDispatcher dispatcher = WebhookDispatcher.builder()
                                %s
                                .secret(SECRET)
                                .build()) {
                            WebhookTestKit platform = WebhookTestKit.of(dispatcher, SECRET);

                            WebhookAnswer answer = platform.send(SamplePayloads.read(RECORDED));

                            assertEquals(200, answer.status(), answer::toString);
                %s            // add here what you expect, such as %s
                        }
                    }
                """.formatted(handlers(delivery), checks, calls.isEmpty() ? EXPECTED : EXPECTED_RESULT);
    }

    /** A class in no package is neither scanned nor seen from a package. */
    private static String handlers(RecordedDelivery delivery) {
        String packages = delivery.handlerPackages().stream()
                .filter(name -> !name.isEmpty())
                .map(TestSource::literal)
                .collect(Collectors.joining(", "));
        return packages.isEmpty() ? NONE_TO_SCAN : ".scan(" + packages + ")";
    }

    private static String what(RecordedDelivery delivery) {
        String tools = delivery.toolNames().stream().map(TestSource::word).collect(Collectors.joining(", "));
        return word(delivery.type()) + (tools.isEmpty() ? "" : " " + tools);
    }

    private static String check(RecordedCall call) {
        return "            answer.result(" + literal(call.id()) + "); // " + word(call.name())
                + " has a result, and no error\n";
    }

    /** A name from the wire could end the comment that it stands in. */
    private static String word(String name) {
        return name.matches(WORD) ? name : "an odd name";
    }

    private static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                literal.append('\\').append(c);
            } else if (c < ' ') {
                literal.append(String.format(Locale.ROOT, "\\%03o", (int) c)); // the other escape would break the line
            } else {
                literal.append(c <= '~' ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return literal.append('"').toString();
    }
}
