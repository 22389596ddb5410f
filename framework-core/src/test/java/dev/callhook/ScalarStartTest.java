package dev.callhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody waits at start-up for what only others need. */
class ScalarStartTest {

    private static final String MAPPER = "com.fasterxml.jackson.databind.ObjectMapper ";

    @TempDir
    private Path folder;

    @Test
    void scalarsAndListsOfThemNeedNoMapper() throws Exception {
        assertThat(classesLoadedFor("hours", "{'day':'Monday','weeks':2}", "{'value':'open on Monday in 2 weeks'}"))
                .contains("dev.callhook.WebhookDispatcher ")
                .doesNotContain(MAPPER);
        assertThat(classesLoadedFor("tables", "{}", "{'value':[1,2]}")).doesNotContain(MAPPER);
    }

    @Test
    void recordsNeedOne() throws Exception {
        assertThat(classesLoadedFor("table", "{}", "{'number':1}")).contains(MAPPER);
    }

    private String classesLoadedFor(String tool, String arguments, String result) throws Exception {
        Path log = folder.resolve("classes.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + log,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ScalarProcess.class.getName(),
                        tool,
                        arguments)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output).endsWith(SignedRequests.result(result));
        return Files.readString(log);
    }
}
