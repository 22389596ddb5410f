package dev.callhook.samples.frontdesk;

import dev.callhook.samples.frontdesk.billing.BillingStub;
import dev.callhook.samples.frontdesk.desk.DeskDatabase;
import dev.callhook.samples.frontdesk.desk.OpeningHours;
import dev.callhook.testkit.WebhookTestKit;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the desk and plays one call against it, or keeps it running. */
@Command(
        name = "front-desk",
        mixinStandardHelpOptions = true,
        description =
                "An appointment desk that a phone assistant answers for. Without --serve it plays one call against"
                        + " itself, prints it, and ends.",
        footer = {
            "",
            "The environment variable WEBHOOK_SECRET holds the secret of the platform; without it, or if it is blank, a random one is made.",
            "PostgreSQL: --database 'jdbc:postgresql://127.0.0.1/desk?user=desk&password=...'"
        })
public final class FrontDeskCommand implements Callable<Integer> {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Option(names = "--serve", description = "Stay up and wait for deliveries.")
    private boolean serve;

    @Option(names = "--port", defaultValue = "8080", description = "Where to listen with --serve, 0 for any free port.")
    private int port;

    @Option(
            names = "--open",
            description =
                    "With --serve: be open now, whatever time it is; the desk's clock then goes on from an hour after its"
                            + " next opening.")
    private boolean open;

    @Option(names = "--database", defaultValue = DeskDatabase.DEFAULT_URL, description = "A JDBC URL.")
    private String database = DeskDatabase.DEFAULT_URL;

    private final PrintStream out;
    private final OpeningHours hours = new OpeningHours();
    private final boolean secretIsMadeUp;
    private final String secret;

    /** A secret that is null or blank is none: one is made up, and shown to whoever has to sign with it. */
    FrontDeskCommand(PrintStream out, @Nullable String givenSecret) {
        this.out = out;
        this.secretIsMadeUp = givenSecret == null || givenSecret.isBlank();
        this.secret = givenSecret == null || givenSecret.isBlank() ? RandomText.ofHexDigits(48) : givenSecret;
    }

    /**
     * Runs the command.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new CommandLine(new FrontDeskCommand(out, System.getenv("WEBHOOK_SECRET"))).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Clock real = Clock.systemUTC();
        Clock clock = serve && !open ? real : inOpeningHours(real);
        Clock platform = serve ? real : clock;
        try (DeskDatabase books = DeskDatabase.open(database, hours, clock);
                BillingStub billing = BillingStub.start();
                FrontDesk desk = FrontDesk.start(
                        books,
                        hours,
                        new FrontDesk.Settings(serve ? port : 0, secret, clock, platform, billing.address()))) {
            if (serve) {
                out.print(CurlLine.of(desk.uri(), secretIsMadeUp ? secret : ""));
                desk.join();
            } else {
                play(desk.uri(), clock);
                out.printf("%nWhat the database holds now:%n%n%s", books.rows().text(LIMIT));
            }
        }
        return 0;
    }

    private void play(URI desk, Clock clock) {
        out.printf(
                "The desk listens at %s; its clock says %s.%n",
                desk, clock.instant().atZone(hours.zone()));
        WebhookTestKit platform = WebhookTestKit.of(desk, secret).clock(clock);
        new PlayedCall(platform, new CallPrinter(out), hours)
                .play(hours.nextOpening(clock.instant()).toLocalDate());
    }

    /** The demonstration shows an open desk at any time of day: its clock goes on from an hour after the next opening. */
    private Clock inOpeningHours(Clock real) {
        Instant shown = hours.nextOpening(real.instant()).plusHours(1).toInstant();
        return Clock.offset(real, Duration.between(real.instant(), shown));
    }
}
