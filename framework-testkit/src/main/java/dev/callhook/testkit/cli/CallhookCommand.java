package dev.callhook.testkit.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code callhook}, of which each subcommand does one job with the handler methods on the class path. */
@Command(
        name = "callhook",
        subcommands = {ToolsCommand.class, SignCommand.class, VerifyCommand.class},
        description = "Jobs for an application whose webhooks Callhook answers; its classes must be on the class path.")
public final class CallhookCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Say how the command is used.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean help;

    CallhookCommand() {}

    /**
     * Runs the command and ends the JVM: with 0 if the job is done, 1 if the application has a problem, 2 if the arguments are
     * wrong.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        System.exit(new CommandLine(new CallhookCommand())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .execute(args));
    }
}
