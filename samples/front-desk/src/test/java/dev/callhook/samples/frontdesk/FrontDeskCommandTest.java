package dev.callhook.samples.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.testkit.WebhookTestKit;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class FrontDeskCommandTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final StringWriter complaints = new StringWriter();
    private final CommandLine command = new CommandLine(
                    new FrontDeskCommand(new PrintStream(printed, true, StandardCharsets.UTF_8), null))
            .setErr(new PrintWriter(complaints));

    @TempDir
    Path folder;

    @Test
    void playsAWholeCallAndShowsWhatTheDatabaseHolds() {
        int exit = command.execute("--database", "jdbc:h2:async:" + folder.resolve("desk"));

        assertThat(exit).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("assistant-request  \"ringing\"", "Hello, Sample Patient One, this is Tulip Dental.")
                .contains("{\"pounds\":48}", "it gets the same answer", "is already taken. Free that day:")
                .contains("appointments (1 row)", "notes (1 row)", "calls (2 rows)", "call_reports (1 row)")
                .doesNotContain("Exception");
    }

    @Test
    void saysHowItIsUsedWhenAnArgumentIsWrong() {
        int exit = command.execute("--prot", "8080");

        assertThat(exit).isEqualTo(2);
        assertThat(complaints.toString()).contains("Unknown options: '--prot'", "Usage: front-desk");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void servesWithASecretThatItMadeUpAndShows(@Nullable String none) {
        assertThat(served(none)).containsPattern("export WEBHOOK_SECRET=[0-9a-f]{48} +# made up for this run");
    }

    @Test
    void servesWithTheSecretThatItWasGivenAndDoesNotShowIt() {
        assertThat(served("a-secret-of-the-tests"))
                .contains("with the same WEBHOOK_SECRET in the environment")
                .doesNotContain("a-secret-of-the-tests");
    }

    @Test
    void isOpenAtAnyTimeIfItIsToldTo() {
        String secret = "a-secret-of-the-tests";
        List<Optional<String>> rejections = new ArrayList<>();

        served(
                secret,
                text -> WebhookTestKit.of(uri(text), secret)
                        .call("+442079460101")
                        .assistantRequest(reply -> rejections.add(reply.rejection())),
                "--open");

        assertThat(rejections).containsExactly(Optional.empty());
    }

    private static URI uri(String text) {
        Matcher found = Pattern.compile("http://[\\w.:/]+").matcher(text);
        assertThat(found.find()).isTrue();
        return URI.create(found.group());
    }

    private String served(@Nullable String secret) {
        return served(secret, text -> {});
    }

    /** Serves until the first text is printed: the interrupt ends the wait that follows. */
    private String served(@Nullable String secret, Consumer<String> whileItServes, String... options) {
        PrintStream interrupting = new PrintStream(printed, true, StandardCharsets.UTF_8) {
            @Override
            public void print(String text) {
                super.print(text);
                whileItServes.accept(text);
                Thread.currentThread().interrupt();
            }
        };
        List<String> arguments = new ArrayList<>(
                List.of("--serve", "--port", "0", "--database", "jdbc:h2:async:" + folder.resolve("desk")));
        arguments.addAll(List.of(options));
        new CommandLine(new FrontDeskCommand(interrupting, secret))
                .setErr(new PrintWriter(complaints))
                .execute(arguments.toArray(String[]::new));
        return printed.toString(StandardCharsets.UTF_8);
    }
}
