package dev.callhook.samples.war;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.samples.contract.Caller;
import dev.callhook.samples.contract.HostSettings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that has come, worked and gone leaves nothing in its container, which would run full otherwise. */
@Tag("slow") // minutes; -Dexcluded.tests=none runs it
class RedeployIT {

    private static final int TIMES = 50;
    private static final int CALLS = 60; // a tool runs on the executor until it has been seen to be quick

    private final Set<String> workers = new HashSet<>();

    @Test
    void leavesNothingInJetty(@TempDir Path folder) throws Exception {
        try (Container jetty = JettyContainer.started()) {
            assertLeavesNothing(jetty, folder);
        }
    }

    @Test
    void leavesNothingInTomcat(@TempDir Path folder) throws Exception {
        try (Container tomcat = TomcatContainer.started(folder)) {
            assertLeavesNothing(tomcat, folder);
        }
    }

    private void assertLeavesNothing(Container container, Path folder) throws Exception {
        Path application = ErrandsApplication.writtenTo(folder.resolve("application"));
        Caller caller = new Caller(container.uri(), HostSettings.SECRET);
        Undeployed undeployed = new Undeployed();
        for (int i = 0; i < TIMES; i++) {
            undeployed.add(container.deploy(application));
            useEveryThread(caller);
            container.undeploy();
            assertThat(Undeployed.threads())
                    .as("threads after %s deployments", i + 1)
                    .isEmpty();
        }
        assertThat(workers).containsExactlyInAnyOrder("container", "executor");
        container.disconnect(); // Jetty's connection remembers the last request, and with it one application
        assertThat(undeployed.left())
                .as("class loaders left of %s deployments", TIMES)
                .isZero();
    }

    /** Has a delivery answered in every way that there is, and leaves when work that nobody waits for is just done. */
    private void useEveryThread(Caller caller) {
        for (int i = 0; i < CALLS; i++) {
            workers.add(caller.answer(toolCalls("where")).contains("executor") ? "executor" : "container");
        }
        caller.expectRefusal(toolCalls("where"));
        assertThat(caller.answerToInvited(toolCalls("where"))).contains("result");
        assertThat(caller.answer(event("assistant-request"))).contains("Blue Door");
        assertThat(caller.answer(event("status-update"))).isEqualTo("{}");
        assertThat(caller.answer(toolCalls("elsewhere", "interrupted", "cancelled")))
                .contains("done");
        assertThat(caller.answer(toolCalls("background"))).contains("ok");
        assertThat(caller.answer(toolCalls("end"))).contains("ok");
    }

    private static String toolCalls(String... tools) {
        return Arrays.stream(tools)
                .map(tool -> "{\"id\":\"" + UUID.randomUUID() + "\",\"function\":{\"name\":\"" + tool
                        + "\",\"arguments\":{}}}")
                .collect(Collectors.joining(",", "{\"message\":{\"type\":\"tool-calls\",\"tool_call_list\":[", "]}}"));
    }

    private static String event(String type) {
        return "{\"message\":{\"type\":\"" + type + "\",\"call\":{\"id\":\"" + UUID.randomUUID()
                + "\",\"status\":\"in-progress\"}}}";
    }
}
