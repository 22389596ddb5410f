package dev.callhook.cli;

import dev.callhook.cli.script.CallScript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The script of a call, as two commands ask for it. */
final class ScriptFile {

    @Parameters(
            arity = "1",
            paramLabel = "SCRIPT",
            description = "The script of the call, in YAML: see callhook call --help.")
    private Path file = Path.of("");

    @Option(
            names = "--define",
            paramLabel = "NAME=VALUE",
            description = "What stands for $${NAME} in the script. May be repeated.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    CallScript script() {
        try {
            return CallScript.read(file, values);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "the file " + file + " cannot be read: " + e);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }
}
