package dev.callhook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.cli.Callhook.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallhookCommandTest {

    private static final String PACKAGE = CallhookCommandTest.class.getPackageName();
    private static final String TOOLS = """
            [
              {
                "name": "order",
                "description": "Takes an order – “soon”",
                "parameters": {
                  "type": "object",
                  "properties": {
                    "article": {
                      "type": "string",
                      "description": "What"
                    }
                  },
                  "required": [
                    "article"
                  ]
                }
              }
            ]
            """;

    @TempDir
    private Path folder;

    @Test
    void printsTheDefinitions() throws Exception {
        assertThat(tools("desk")).isEqualTo(new Ended(0, TOOLS, ""));
    }

    @Test
    void writesAFileAndSaysWhetherItHasChanged() throws Exception {
        Path file = folder.resolve("new/tools.json");
        String[] out = {"--out", file.toString()};

        assertThat(tools("desk", out)).isEqualTo(new Ended(0, "", "wrote " + file + ", tools: 1\n"));
        assertThat(Files.readString(file)).isEqualTo(TOOLS);
        assertThat(tools("desk", out)).isEqualTo(new Ended(0, "", "nothing has changed in " + file + ", tools: 1\n"));

        Files.writeString(file, "[]");
        assertThat(tools("desk", out)).isEqualTo(new Ended(0, "", "wrote " + file + ", tools: 1\n"));
        assertThat(Files.readString(file)).isEqualTo(TOOLS);
    }

    @Test
    void tellsProblemsLineByLineAndLeavesTheFileAlone() throws Exception {
        Path file = folder.resolve("tools.json");

        assertThat(tools("faulty", "--out", file.toString())).isEqualTo(new Ended(1, "", """
                Faulty.book() is private: make it a package-private, protected or public instance method
                Faulty.hold(Thread) parameter thread has the type java.lang.Thread, which cannot be read from JSON: use a \
                record, a scalar, a collection or a map of them
                Faulty.find() has no description, which its definition needs for the platform: say in @Tool(description = \
                ...) what the tool does and when to use it
                """));
        assertThat(file).doesNotExist();
    }

    @Test
    void refusesPackagesWithoutTools() throws Exception {
        assertThat(tools("quiet"))
                .isEqualTo(new Ended(
                        1,
                        "",
                        "there is no @Tool method in " + PACKAGE
                                + ".quiet: name the package of the classes that have them\n"));
    }

    @Test
    void saysWhyAFileCannotBeWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        Ended ended = tools("desk", "--out", file.resolve("tools.json").toString());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err())
                .isEqualTo("the file cannot be written: java.nio.file.FileAlreadyExistsException: " + file + "\n");
    }

    @Test
    void saysHowItIsUsedWhenArgumentsAreWrong() throws Exception {
        assertWrong(run(), "Missing required subcommand", "Usage: callhook [-h] [COMMAND]");
        assertWrong(run("tools"), "Missing required parameter: 'PACKAGE'", "Usage: callhook tools [-h]");
        assertWrong(run("tools", "a", "--ot", "b"), "Unknown option: '--ot'", "Usage: callhook tools [-h]");
        assertWrong(
                run("tools", "a", "--supplied", "com.acme.Tennant"),
                "--supplied com.acme.Tennant: no such class can be loaded; write the name with its package, and $ before the"
                        + " name of a nested class\n",
                "Usage: callhook tools [-h]");
    }

    private static void assertWrong(Ended ended, String... lines) {
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).startsWith(lines[0]).contains(lines);
    }

    @Test
    void helps() throws Exception {
        assertThat(run("--help").out())
                .startsWith("Usage: callhook [-h] [COMMAND]")
                .containsPattern("\n  tools +Prints")
                .containsPattern("\n  sign +Signs")
                .containsPattern("\n  verify +Tells");
        assertThat(run("tools", "--help").out())
                .startsWith("Usage: callhook tools [-h] [--out=FILE] [--supplied=TYPE]... PACKAGE...");
    }

    private Ended tools(String packageName, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("tools", PACKAGE + "." + packageName));
        if (packageName.equals("desk")) {
            arguments.addAll(List.of("--supplied", PACKAGE + ".desk.Desk$Tenant"));
            arguments.addAll(List.of("--supplied", PACKAGE + ".desk.Desk$Basket"));
        }
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        return Callhook.run(Map.of(), arguments);
    }
}
