package dev.callhook.testkit.junit;

import dev.callhook.WebhookDispatcher;
import dev.callhook.testkit.TestTime;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A class of tests and what it asks for.
 *
 * @param name its name
 * @param asked its annotation, or that of the class around it
 */
record AnnotatedClass(String name, CallhookTest asked) {

    static AnnotatedClass of(Class<?> tests) {
        for (Class<?> type = tests; type != null; type = type.getEnclosingClass()) {
            Optional<CallhookTest> asked = AnnotationSupport.findAnnotation(type, CallhookTest.class);
            if (asked.isPresent()) {
                return new AnnotatedClass(type.getSimpleName(), asked.get());
            }
        }
        throw new ExtensionConfigurationException(
                tests.getName() + " has no @CallhookTest: write that instead of"
                        + " @ExtendWith(CallhookExtension.class), or a field with @RegisterExtension and CallhookExtension.of(...)");
    }

    TestSetup setup() {
        TestSetup setup = TestSetup.of(WebhookDispatcher::builder).handlers(List.of(asked.value()));
        TestSetup placed = asked.server() ? setup.onServer() : setup;
        if (asked.time().isEmpty()) {
            return placed;
        }
        Instant start = start();
        return placed.time(() -> TestTime.at(start));
    }

    private Instant start() {
        try {
            return Instant.parse(asked.time());
        } catch (DateTimeParseException e) {
            throw new ExtensionConfigurationException(
                    "@CallhookTest(time = \"" + asked.time() + "\") of " + name
                            + " is no instant: write one like 2026-05-04T08:30:00Z",
                    e);
        }
    }
}
