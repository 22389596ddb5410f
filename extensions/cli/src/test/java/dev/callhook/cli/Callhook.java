package dev.callhook.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the command in this JVM; that the whole runs by itself is for {@link RunnableJarIT}. */
final class Callhook {

    /** What became of a command. */
    record Ended(int code, String out, String err) {}

    private Callhook() {}

    static Ended run(Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CallhookCommand.commandLine(environment::get)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Ended(code, text(out), text(err));
    }

    /** Runs a command with a script, which is written to a file. */
    static Ended play(Path folder, String url, String script, String command, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("script.yaml"), script);
        List<String> arguments = new ArrayList<>(List.of(command, file.toString(), "--url", url));
        arguments.addAll(List.of(options));
        return run(Map.of("WEBHOOK_SECRET", HandWrittenServer.SECRET), arguments.toArray(String[]::new));
    }

    private static String text(StringWriter written) {
        return written.toString().replace("\r\n", "\n");
    }
}
