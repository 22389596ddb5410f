package dev.callhook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.cli.Callhook.Ended;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Many calls against a server without Callhook. */
class LoadCommandTest {

    private static final String SCRIPT = """
            steps:
              - assistant-request
              - {tool: book, answer: "09:30"}
              - pause: 60m
              - ended
            """;

    @TempDir
    private Path folder;

    @RegisterExtension
    private final HandWrittenServer server = new HandWrittenServer();

    @Test
    void playsManyCallsAtOnce() throws Exception {
        Ended ended = play(SCRIPT, "--calls", "3", "--for", "1s");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.out())
                .startsWith("3 calls at once for 1.0 s, to " + server.url() + "\n")
                .containsPattern("\nlatency in ms +answers +per s +50 % +90 % +99 % +99.9 % +most\n")
                .containsPattern("\ntool-calls book +[\\d,]+ +[\\d,]+( +[\\d.]+){5}\n")
                .containsPattern("\nall +[\\d,]+ +[\\d,]+( +[\\d.]+){5}\n")
                .containsPattern("\n[\\d,]+ calls, 0 answers wrong, 0 calls broken off\n$");
        assertThat(ended.code()).isZero();
        assertThat(server.bodies()).hasSizeGreaterThanOrEqualTo(9);
    }

    @Test
    void stopsALoadThatNobodyAnswers() throws Exception {
        server.close();

        Ended ended = play("steps: [assistant-request]", "--for", "60m");

        assertThat(ended.out())
                .containsPattern("\n0 calls, 0 answers wrong, [2-9]\\d calls broken off\n")
                .contains("the first problem: assistant-request: no answer from ");
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoLoad() throws Exception {
        assertThat(play(SCRIPT, "--for", "0s").err()).startsWith("--for 0 is no time: write one like 30s\n");
        assertThat(play(SCRIPT, "--calls", "1001").err())
                .startsWith("--calls 1001: there may be 1 to 1000 calls at once\n");
        assertThat(Callhook.play(folder, "http://127.0.0.1:99999/", SCRIPT, "load"))
                .matches(ended -> ended.code() == 2)
                .extracting(Ended::err)
                .asString()
                .startsWith("--url \"http://127.0.0.1:99999/\" is no address to send to: ");
    }

    private Ended play(String script, String... options) throws Exception {
        return Callhook.play(folder, server.url(), script, "load", options);
    }
}
