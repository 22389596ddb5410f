package dev.callhook.cli;

import dev.callhook.cli.script.CallScript;
import dev.callhook.cli.script.DurationText;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plays many calls at once. */
@Command(
        name = "load",
        description = "Plays a script over and over in many calls at once, and prints throughput and latencies.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:all answers are as expected",
            "1:some are not, or did not come",
            "2:wrong usage, or a wrong script"
        },
        footer = {
            "",
            "A call waits for each answer before it goes on, as the platform does. When the time is over, the calls under way"
                    + " come to their end.",
            "",
            "Example:",
            "  callhook load booking.yaml --url http://127.0.0.1:8080/webhooks/voice --calls 50 --for 30s"
        })
final class LoadCommand implements Callable<Integer> {

    private static final int MOST_CALLS = 1_000;

    @Mixin
    private ScriptFile file = new ScriptFile();

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Option(
            names = "--calls",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many calls at once: 1 to " + MOST_CALLS + ", ${DEFAULT-VALUE} by default.")
    private int calls;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            defaultValue = "10s",
            converter = TimeConverter.class,
            description = "For how long, such as 90s or 2m: an hour at the most, ${DEFAULT-VALUE} by default.")
    private Duration time = Duration.ZERO;

    @Option(names = "--pauses", description = "Wait in the pauses of the script, which are left out by default.")
    private boolean withPauses;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Lets a wrong time be a wrong usage. */
    static final class TimeConverter implements picocli.CommandLine.ITypeConverter<Duration> {

        @Override
        public Duration convert(String text) {
            try {
                return DurationText.parse(text);
            } catch (IllegalArgumentException e) {
                throw new picocli.CommandLine.TypeConversionException(e.getMessage());
            }
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        if (calls < 1 || calls > MOST_CALLS) {
            throw new ParameterException(
                    spec.commandLine(), "--calls " + calls + ": there may be 1 to " + MOST_CALLS + " calls at once");
        }
        if (time.isZero()) {
            throw new ParameterException(spec.commandLine(), "--for 0 is no time: write one like 30s");
        }
        CallScript script = file.script();
        Screen screen = Screen.out(spec.commandLine());
        screen.line(String.format(
                Locale.ROOT, "%d calls at once for %s s, to %s", calls, time.toMillis() / 1000.0, target.url()));
        LoadFigures figures = new LoadFigures();
        new LoadRun(script, target.kit(), figures, withPauses).play(calls, time, screen);
        return figures.sumUp(screen) ? 0 : 1;
    }
}
