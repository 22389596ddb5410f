package dev.callhook.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.callhook.Contract;
import dev.callhook.WebhookDispatcher;
import dev.callhook.WebhookDispatcherBuilder;
import dev.callhook.handler.InvalidHandlerException;
import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import dev.callhook.payload.CallObject;
import dev.callhook.payload.CallStatus;
import dev.callhook.payload.ToolDefinitions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Somebody renames a parameter: the build says so, the start says so, and the first call says so. */
class RenamedParameterTest {

    private static final String SECRET = "a-secret-of-the-tests";
    private static final String FINDING =
            "the tool find_slots has drifted: the assistant calls \"day\" what the code calls"
                    + " \"date\", so its value does not arrive: configure the assistant with what toolDefinitions() returns, or take"
                    + " its name with @ToolParam(\"day\")";

    private final ToolDefinitions before =
            WebhookDispatcher.builder().handlers(new Before()).toolDefinitions();

    static final class Before {
        @Tool(value = "find_slots", description = "Finds free slots of a day")
        void findSlots(LocalDate day) {}
    }

    static final class After {
        @Tool(value = "find_slots", description = "Finds free slots of a day")
        void findSlots(LocalDate date) {}

        @OnStatusUpdate
        void begin(CallObject call) {}
    }

    @Test
    void failsTheBuildWithTheFileThatWasReviewed(@TempDir Path folder) {
        ToolsFile reviewed = ToolsFile.at(folder.resolve("tools.json"));
        reviewed.write(before);

        reviewed.assertMatches(before);
        assertThatThrownBy(() -> reviewed.assertMatches(after().toolDefinitions()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("-        \"day\": {", "+        \"date\": {", "-Dcallhook.tools=write");
    }

    @Test
    void refusesToStartWithTheToolsThatWereAgreed() {
        Contract agreed = Contract.of().agreedTools(ToolsFile.text(before));

        assertThatThrownBy(() -> after().contract(agreed).build())
                .isInstanceOf(InvalidHandlerException.class)
                .hasMessageContaining("agreedTools(...) does not fit: " + FINDING);
    }

    @Test
    void warnsOfTheFirstCallWhoseAssistantWasConfiguredBefore() {
        Logger logger = (Logger) LoggerFactory.getLogger("dev.callhook.contract");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        try (WebhookDispatcher dispatcher = after().build()) {
            WebhookTestKit.of(dispatcher, SECRET)
                    .send(SamplePayloads.statusUpdate(CallStatus.IN_PROGRESS)
                            .with("message.assistant", Map.of("llm_config", Map.of("tools", before))));
        } finally {
            logger.detachAppender(log);
        }

        assertThat(log.list).extracting(Object::toString).containsExactly("[WARN] " + FINDING);
    }

    private static WebhookDispatcherBuilder after() {
        return WebhookDispatcher.builder().handlers(new After()).secret(SECRET);
    }
}
