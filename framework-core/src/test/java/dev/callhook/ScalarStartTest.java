package dev.callhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jackson takes long to set up, for which nobody waits. */
class ScalarStartTest {

    private static final String MAPPER = "com.fasterxml.jackson.databind.ObjectMapper ";

    @TempDir
    private Path folder;

    @Test
    void scalarsAndTextsNeedNoMapper() throws Exception {
        assertThat(classesLoaded()).contains("dev.callhook.WebhookDispatcher ").doesNotContain(MAPPER);
    }

    @Test
    void theFirstOtherAnswerNeedNotWaitForOne() throws Exception {
        assertThat(classesLoaded("tables")).contains(MAPPER);
    }

    private String classesLoaded(String... arguments) throws Exception {
        Path log = folder.resolve("classes.txt");
        Path output = folder.resolve("output.txt");
        ProcessBuilder start = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + log,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ScalarProcess.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        start.command().addAll(List.of(arguments));
        Process process = start.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(output).content().endsWith(SignedRequests.result("{'value':'open on Monday in 2 weeks'}"));
        return Files.readString(log);
    }
}
