package dev.callhook.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** A class of tests that JUnit has run, as it runs those of a user. */
record PlayedTests(EngineExecutionResults results) {

    static PlayedTests of(Class<?> tests) {
        return new PlayedTests(EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute());
    }

    static PlayedTests sideBySide(Class<?> tests) {
        return new PlayedTests(EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "2")
                .execute());
    }

    void assertPassed(int count) {
        assertThat(failures()).isEmpty();
        results.testEvents().assertStatistics(all -> all.started(count).succeeded(count));
    }

    /** Returns why the only test failed. */
    Throwable failure() {
        assertThat(failures()).hasSize(1);
        return failures().get(0);
    }

    /** Returns what the only test that failed says, without what is new each time. */
    String text() {
        return String.valueOf(failure().getMessage()).replaceAll("incident [0-9a-f]{12}", "incident 3f2a");
    }

    private List<Throwable> failures() {
        return results.allEvents().finished().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .flatMap(result -> result.getThrowable().stream())
                .toList();
    }

    /** Returns what the test published under a name. */
    String published(String name) {
        return results.allEvents().reportingEntryPublished().stream()
                .map(PlayedTests::entry)
                .filter(entry -> entry.getKeyValuePairs().containsKey(name))
                .map(entry -> entry.getKeyValuePairs().get(name))
                .findFirst()
                .orElseThrow();
    }

    private static ReportEntry entry(Event event) {
        return event.getRequiredPayload(ReportEntry.class);
    }
}
