package dev.callhook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.callhook.cli.CallhookProcess.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that play scripts, against a server without Callhook. */
class PlayedCommandsTest {

    private static final String SCRIPT = """
            call: inbound
            number: "+442079460109"
            assistant: {name: Front desk}
            steps:
              - assistant-request:
                answer: metadata
              - pause: 10ms
              - in-progress
              - tool: book
                arguments: {date: "${day}"}
                answer: "09:30"
              - redeliver
              - ended:
                fault: wrong-secret
              - ended:
                late: true
              - end-of-call-report:
                  summary: An appointment was made.
                  analysis: {reason: check-up}
            """;

    @TempDir
    private Path folder;

    private HandWrittenServer server;

    @BeforeEach
    void start() throws Exception {
        server = HandWrittenServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void playsACallAndPrintsWhatCameBack() throws Exception {
        Ended ended = play(SCRIPT, "call", "--define", "day=2026-05-11");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.out().lines().map(PlayedCommandsTest::withoutTimes))
                .containsExactly(
                        "inbound call from +442079460109, id *, to " + server.url(),
                        "N s  assistant-request         200 N ms  {\"assistant\":{\"metadata\":{\"customer\":7}}}",
                        "N s  ... N s pass",
                        "N s  status-update in-progress 200 N ms  {}",
                        "N s  tool-calls book           200 N ms  {\"slot\":\"09:30\"}",
                        "N s  redeliver                 200 N ms  {\"results\":[{\"tool_call_id\":\"tool_*\",\"result\":{\"slot\":\"09:30\"}}]}",
                        "N s  status-update ended       401 N ms  {}",
                        "N s  status-update ended       held back",
                        "N s  end-of-call-report        200 N ms  {}",
                        "status-update ended       200 N ms  {}",
                        "7 answers, none of them wrong; the slowest took *");
        assertThat(ended.code()).isZero();
    }

    @Test
    void sendsWhatThePlatformWouldSend() throws Exception {
        play(SCRIPT, "call", "--define", "day=2026-05-11");

        List<JsonNode> messages = server.messages();
        assertThat(messages)
                .extracting(message -> message.path("type").asText())
                .containsExactly(
                        "assistant-request",
                        "status-update",
                        "tool-calls",
                        "tool-calls",
                        "end-of-call-report",
                        "status-update");
        assertThat(messages)
                .extracting(message -> message.at("/call/id").asText())
                .containsOnly(messages.get(0).at("/call/id").asText());
        assertThat(messages.subList(1, 6))
                .extracting(message -> message.at("/assistant").toString())
                .containsOnly("{\"name\":\"Front desk\",\"metadata\":{\"customer\":7}}");
        assertThat(messages.get(2)
                        .at("/tool_call_list/0/function/arguments/date")
                        .asText())
                .isEqualTo("2026-05-11");
        assertThat(messages.get(4).at("/analysis")).hasToString("{\"reason\":\"check-up\"}");
    }

    @Test
    void saysWhichAnswersAreWrongAndGoesOn() throws Exception {
        Ended ended = play("""
                steps:
                  - assistant-request:
                    answer: Good morning
                  - tool: book
                    error: taken
                  - tool: escape
                  - ended
                """, "call");

        assertThat(ended.out().lines().map(PlayedCommandsTest::withoutTimes))
                .contains(
                        "wrong: the answer has no \"Good morning\" in it",
                        "wrong: book did not fail",
                        "N s  tool-calls escape   200 N ms  error: a [31mred [0m alert",
                        "wrong: escape failed: a [31mred [0m alert",
                        "N s  status-update ended 200 N ms  {}",
                        "4 answers, 3 of them wrong; the slowest took *");
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void breaksOffWhenNobodyAnswers() throws Exception {
        String url = server.url();
        server.close();

        Ended ended = play("steps: [assistant-request, ended]", "call");

        assertThat(ended.out())
                .contains("the call breaks off at step 1: no answer from " + url + "\n")
                .endsWith("0 answers, none of them wrong\n");
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void playsManyCallsAtOnce() throws Exception {
        Ended ended = play(SCRIPT, "load", "--define", "day=2026-05-11", "--calls", "3", "--for", "1s");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.out())
                .startsWith("3 calls at once for 1 s, to " + server.url() + "\n")
                .containsPattern("\nlatency in ms +answers +per s +50 % +90 % +99 % +99.9 % +most\n")
                .containsPattern("\ntool-calls book +[\\d,]+ +[\\d,]+( +[\\d.]+){5}\n")
                .containsPattern("\nall +[\\d,]+ +[\\d,]+( +[\\d.]+){5}\n")
                .containsPattern("\n[\\d,]+ calls, 0 answers wrong, 0 calls broken off\n$");
        assertThat(ended.code()).isZero();
        assertThat(server.bodies()).hasSizeGreaterThanOrEqualTo(18);
    }

    @Test
    void stopsALoadThatNobodyAnswers() throws Exception {
        server.close();

        Ended ended = play("steps: [assistant-request]", "load", "--for", "60m");

        assertThat(ended.out())
                .containsPattern("\n[1-9]\\d* calls, 0 answers wrong, [1-9]\\d* calls broken off\n")
                .contains("the first problem: assistant-request: no answer from ");
        assertThat(ended.code()).isEqualTo(1);
    }

    private static String withoutTimes(String line) {
        return line.strip()
                .replaceAll(", id [-\\p{XDigit}]{36},", ", id *,")
                .replaceAll("tool_[-\\p{XDigit}]{36}", "tool_*")
                .replaceAll("(?<![-:\\w.{])[\\d.]+ (m?s)(?=  | pass|,)", "N $1")
                .replaceAll("(200|401) +N", "$1 N")
                .replaceAll("slowest took .*", "slowest took *");
    }

    private Ended play(String script, String command, String... options) throws Exception {
        Path file = Files.writeString(folder.resolve("script.yaml"), script);
        List<String> all = new ArrayList<>(List.of(command, file.toString(), "--url", server.url()));
        all.addAll(List.of(options));
        return CallhookProcess.run(
                folder, Map.of("WEBHOOK_SECRET", HandWrittenServer.SECRET), all.toArray(String[]::new));
    }
}
