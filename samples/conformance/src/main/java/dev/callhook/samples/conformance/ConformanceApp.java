package dev.callhook.samples.conformance;

import dev.callhook.WebhookDispatcher;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line: starts the server, prints one line on standard output when it is ready, and runs until the process
 * is told to end.
 *
 * <p>Nothing is kept on disk but the journal, and {@code --inbox} is accepted and ignored: what an async tool has been told
 * to do is done before a process ends that is told to, within the grace of the dispatcher, and lost with one that is killed.
 */
@Command(
        name = "java -jar conformance.jar",
        description = "Answers signed webhooks on 127.0.0.1 until the process is told to end.",
        sortOptions = false)
public final class ConformanceApp implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(ConformanceApp.class);

    @Option(
            names = "--port",
            required = true,
            paramLabel = "PORT",
            converter = OptionValues.Port.class,
            description = "the port to listen on; 0 takes a free one")
    private int port;

    @Option(
            names = "--secret",
            required = true,
            paramLabel = "SECRET",
            converter = OptionValues.Secret.class,
            description = "what signs the deliveries, at least 16 characters")
    private String secret = "";

    @Option(
            names = "--journal",
            required = true,
            paramLabel = "FILE",
            converter = OptionValues.JournalFile.class,
            description = "gets a line for each side effect, appended; created if missing")
    private Path journal = Path.of("");

    @Option(names = "--inbox", paramLabel = "PATH", description = "accepted and ignored")
    private @Nullable Path inbox;

    @SuppressWarnings("unused") // picocli acts on it
    @Option(names = "--help", usageHelp = true, description = "shows this text")
    private boolean help;

    /** The command line itself makes the only one. */
    ConformanceApp() {}

    /**
     * Runs the application.
     *
     * @param args the options
     */
    public static void main(String[] args) {
        int exitCode = new CommandLine(new ConformanceApp())
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(ConformanceApp::wrongArguments)
                .setExecutionExceptionHandler(ConformanceApp::failedToStart)
                .execute(args);
        System.exit(exitCode);
    }

    @Override
    public Integer call() throws Exception {
        if (inbox != null) {
            LOG.info("--inbox has no effect: the work of async tools is not kept on disk");
        }
        try (Journal sideEffects = Journal.open(journal);
                WebhookDispatcher dispatcher = WebhookDispatcher.builder()
                        .handlers(new SyncTools(sideEffects), new AsyncTools(sideEffects), new Events(sideEffects))
                        .secret(secret)
                        .build()) {
            ConformanceServer server = new ConformanceServer(dispatcher, port);
            tellReady(server.start());
            server.join();
        }
        return ExitCode.OK;
    }

    private static void tellReady(String address) {
        System.out.println("ready " + address);
        System.out.flush();
    }

    /** Tells how it is used. What is not known is not repeated: it may be a secret that was not quoted. */
    private static int wrongArguments(ParameterException e, String[] args) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println(
                e instanceof UnmatchedArgumentException ? "There are arguments that are not known." : e.getMessage());
        e.getCommandLine().usage(err);
        return ExitCode.USAGE;
    }

    private static int failedToStart(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        command.getErr().println("Cannot start: " + e.getMessage());
        return ExitCode.SOFTWARE;
    }
}
