package dev.callhook.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code callhook}, of which each subcommand does one job. */
@Command(
        name = "callhook",
        subcommands = {
            CallCommand.class,
            TriggerCommand.class,
            ReplayCommand.class,
            LoadCommand.class,
            SignCommand.class,
            VerifyCommand.class,
            ToolsCommand.class,
            CompletionCommand.class
        },
        description = "Stands in for the voice platform: sends its webhooks, signed, to a server under development.",
        footer = {
            "",
            "Examples:",
            "  export WEBHOOK_SECRET=...",
            "  callhook call booking.yaml --url http://127.0.0.1:8080/webhooks/voice",
            "  callhook trigger assistant-request --url http://127.0.0.1:8080/webhooks/voice",
            "  source <(callhook completion)"
        })
public final class CallhookCommand {

    private static final int HELP_WIDTH = 100;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Say how the command is used.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean help;

    private final UnaryOperator<@Nullable String> environment;

    CallhookCommand(UnaryOperator<@Nullable String> environment) {
        this.environment = environment;
    }

    /** Returns what is to be executed, with an environment in which the secrets are. */
    static CommandLine commandLine(UnaryOperator<@Nullable String> environment) {
        return new CommandLine(new CallhookCommand(environment))
                .setParameterExceptionHandler(CallhookCommand::wrong)
                .setExecutionExceptionHandler(CallhookCommand::failed)
                .setUsageHelpWidth(HELP_WIDTH);
    }

    /**
     * Runs the command and ends the JVM: with 0 if the job is done and all is well, 1 if not, 2 if the arguments are wrong.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        System.setProperty("slf4j.internal.verbosity", "ERROR"); // that nobody takes the log is as it should be here
        System.exit(commandLine(System::getenv)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(args));
    }

    @Nullable
    String environment(String name) {
        return environment.apply(name);
    }

    private static int wrong(CommandLine.ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        command.getErr().println(problem.getMessage());
        command.getErr().println();
        command.getErr().print(command.getHelp().fullSynopsis());
        command.getErr().println("\nMore: " + command.getCommandSpec().qualifiedName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }

    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult arguments)
            throws Exception {
        if (failure instanceof UncheckedIOException noAnswer) {
            command.getErr().println(noAnswer.getMessage() + ": " + Screen.plain(String.valueOf(noAnswer.getCause())));
            return 1;
        }
        throw failure;
    }
}
