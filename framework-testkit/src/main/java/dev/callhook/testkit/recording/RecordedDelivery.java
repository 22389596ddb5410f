package dev.callhook.testkit.recording;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * One delivery that has come, without what is personal unless the recorder was told to keep it.
 *
 * @param type {@code message.type}, such as {@code tool-calls}
 * @param toolNames the names of the tools that are called, in their order; none for other events
 * @param at when it was recorded
 * @param handlerPackages the packages of the handler methods that have run for it
 * @param text the body, as a fixture file holds it
 */
public record RecordedDelivery(
        String type, List<String> toolNames, Instant at, List<String> handlerPackages, String text) {

    /**
     * Keeps unmodifiable copies of collections.
     *
     * @param type {@code message.type}, such as {@code tool-calls}
     * @param toolNames the names of the tools that are called, in their order; none for other events
     * @param at when it was recorded
     * @param handlerPackages the packages of the handler methods that have run for it
     * @param text the body, as a fixture file holds it
     */
    public RecordedDelivery {
        toolNames = List.copyOf(toolNames);
        handlerPackages = List.copyOf(handlerPackages);
    }

    /**
     * Writes the delivery as a fixture, {@code src/test/resources/com/acme/ClosedOnSundayTest.json}, and a JUnit 5 test of it,
     * {@code src/test/java/com/acme/ClosedOnSundayTest.java}. The test compiles as it is: it sends the fixture to a dispatcher
     * with the handlers of the packages that have handled the delivery here, and fails unless the status is 200 and each tool
     * call has a result. A comment shows where to add what you expect. Handlers in no package cannot be scanned: if there are
     * no others, the test fails until you name them where a comment says so.
     *
     * @param module the folder of the module, in which its tests run
     * @param testClass the name of the class to write, such as {@code com.acme.ClosedOnSundayTest}
     * @return the two files
     * @throws IllegalArgumentException if the name is none that a class can have
     * @throws IllegalStateException if one of the files is there already; nothing is written then
     * @throws java.io.UncheckedIOException if they cannot be written; neither is left then
     */
    public RecordedTest writeTest(Path module, String testClass) {
        return RecordedTest.write(this, module, testClass);
    }

    byte[] body() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** {@return what it is, with the body masked} */
    @Override
    public String toString() {
        return "RecordedDelivery[" + type + (toolNames.isEmpty() ? "" : " " + String.join(", ", toolNames)) + ", at="
                + at + "]";
    }
}
