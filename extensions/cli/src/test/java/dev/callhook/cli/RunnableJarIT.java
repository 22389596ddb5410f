package dev.callhook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The jar that one downloads and runs. */
class RunnableJarIT {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @Test
    void runsByItself() throws Exception {
        assertThat(run(java("--help"))).startsWith("Usage: callhook [-h] [COMMAND]");
        assertThat(run(java("call", "none.yaml", "--url", "http://127.0.0.1:1/")))
                .startsWith("the file none.yaml cannot be read: java.nio.file.NoSuchFileException: none.yaml\n")
                .doesNotContain("SLF4J", "\u001b");
    }

    @Test
    void printsWhatIsNotAscii() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                JAVA.toString(),
                "-cp",
                System.getProperty("callhook.jar") + File.pathSeparator + "target/test-classes",
                CallhookCommand.class.getName(),
                "tools",
                "dev.callhook.cli.desk"));
        for (String type : List.of("Tenant", "Basket")) {
            command.addAll(List.of("--supplied", "dev.callhook.cli.desk.Desk$" + type));
        }

        assertThat(run(command)).contains("\"Takes an order – “soon”\"");
    }

    @Test
    void letsAShellCompleteIt() throws Exception {
        String script = run(java("completion"));

        assertThat(run(List.of("bash", "-c", script + "\ncomplete -p callhook")))
                .contains(" callhook");
        assertThat(script).contains("--allow-remote", "end-of-call-report-full");
    }

    private static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(JAVA.toString(), "-jar", System.getProperty("callhook.jar")));
        command.addAll(List.of(arguments));
        return command;
    }

    private static String run(List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C"); // what is printed must not depend on it
        Path out = Files.createTempFile("callhook", "out");
        Process process = builder.redirectOutput(out.toFile()).start();
        try {
            process.getOutputStream().close();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return Files.readString(out);
        } finally {
            process.destroyForcibly();
            Files.delete(out);
        }
    }
}
