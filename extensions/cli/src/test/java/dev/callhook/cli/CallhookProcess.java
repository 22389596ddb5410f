package dev.callhook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the command as a build does: in a JVM of its own. */
final class CallhookProcess {

    record Ended(int code, String out, String err) {}

    private CallhookProcess() {}

    static Ended run(Path folder, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                CallhookCommand.class.getName()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C"); // what is printed must not depend on it
        builder.environment().remove("WEBHOOK_SECRET");
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), text(out), text(err));
    }

    /** Runs a command with a script, which is written to a file. */
    static Ended play(Path folder, String url, String script, String command, String... options)
            throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("script.yaml"), script);
        List<String> arguments = new ArrayList<>(List.of(command, file.toString(), "--url", url));
        arguments.addAll(List.of(options));
        return run(folder, Map.of("WEBHOOK_SECRET", HandWrittenServer.SECRET), arguments.toArray(String[]::new));
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
