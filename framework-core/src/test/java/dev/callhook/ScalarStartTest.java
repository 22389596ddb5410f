package dev.callhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jackson takes long to set up, for which nobody waits. */
class ScalarStartTest {

    private static final String MAPPER = "com.fasterxml.jackson.databind.ObjectMapper ";

    private static final String ANSWER = SignedRequests.result("{'value':'open on Monday in 2 weeks'}");

    private static final String LOGBACK = """
            <configuration>
              <appender name="console" class="ch.qos.logback.core.ConsoleAppender">
                <encoder><pattern>%level %msg%n</pattern></encoder>
              </appender>
              <root level="ERROR"><appender-ref ref="console"/></root>
            </configuration>
            """;

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

    @Test
    void tellsAtOnceThatJacksonCannotBeSetUp() throws Exception {
        run(jar -> !jar.contains("jackson-datatype-jsr310"), "tables");

        assertThat(output())
                .content()
                .contains(
                        "ERROR Jackson cannot be set up, so answers that need it will fail: look at the versions of its jars")
                .contains(ANSWER);
    }

    private String classesLoaded(String... arguments) throws Exception {
        run(jar -> true, arguments);
        assertThat(output()).content().endsWith(ANSWER);
        return Files.readString(log());
    }

    private Path output() {
        return folder.resolve("output.txt");
    }

    private Path log() {
        return folder.resolve("classes.txt");
    }

    private void run(Predicate<String> isThere, String... arguments) throws Exception {
        String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(isThere)
                .collect(Collectors.joining(File.pathSeparator));
        Path logback = Files.writeString(folder.resolve("logback.xml"), LOGBACK);
        ProcessBuilder start = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + log(),
                        "-Dlogback.configurationFile=" + logback,
                        "-cp",
                        classPath,
                        ScalarProcess.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output().toFile());
        start.command().addAll(List.of(arguments));
        Process process = start.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }
}
