package dev.callhook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.callhook.cli.Callhook.Ended;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A call against a server without Callhook. */
class CallCommandTest {

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

    @RegisterExtension
    private final HandWrittenServer server = new HandWrittenServer();

    @Test
    void playsACallAndPrintsWhatCameBack() throws Exception {
        Ended ended = play(SCRIPT, "call", "--define", "day=2026-05-11");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.out().lines().map(CallCommandTest::withoutTimes))
                .containsExactly(
                        "inbound call from +442079460109, id *, to " + server.url(),
                        "N s  assistant-request         200 N ms  {\"assistant\":{\"metadata\":{\"customer\":7}}}",
                        "N s  ... N s pass",
                        "N s  status-update in-progress 200 N ms  {}",
                        "N s  tool-calls book           200 N ms  {\"slot\":\"09:30\"}",
                        "N s  redeliver                 200 N ms  {\"slot\":\"09:30\"}",
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
                  - redeliver
                  - tool: escape
                  - ended
                """, "call");

        assertThat(ended.out().lines().map(CallCommandTest::withoutTimes))
                .contains(
                        "wrong: the answer has no \"Good morning\" in it",
                        "wrong: book did not fail",
                        "N s  redeliver           200 N ms  {\"slot\":\"09:30\"}",
                        "N s  tool-calls escape   200 N ms  error: a [31mred 0m alert",
                        "wrong: escape failed: a [31mred 0m alert",
                        "N s  status-update ended 200 N ms  {}",
                        "5 answers, 4 of them wrong; the slowest took *");
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void playsFaultsAndDuplicates() throws Exception {
        Ended ended = play("""
                call: outbound
                number: "+442079460109"
                steps:
                  - in-progress:
                    fault: client-gone
                  - redeliver
                  - replay
                  - {tool: book, copies: 2}
                  - ended-with-error: no answer
                """, "call");

        assertThat(ended.out().lines().map(CallCommandTest::withoutTimes))
                .containsExactly(
                        "outbound call to +442079460109, id *, to " + server.url(),
                        "N s  status-update in-progress      nobody waits for the answer",
                        "N s  redeliver                      200 N ms  {}",
                        "N s  replay                         200 N ms  {}",
                        "N s  tool-calls book                200 N ms  {\"slot\":\"09:30\"}",
                        "tool-calls book                200 N ms  {\"slot\":\"09:30\"}",
                        "N s  status-update ended-with-error 200 N ms  {}",
                        "5 answers, none of them wrong; the slowest took *");
        assertThat(ended.code()).isZero();
    }

    @Test
    void findsWhatIsDoneTwiceAndWhatLeaks() throws Exception {
        Ended ended = play("""
                steps:
                  - tool: book_again
                  - redeliver
                  - tool: leak
                  - ended
                """, "call");

        assertThat(ended.out().lines().map(CallCommandTest::withoutTimes))
                .contains(
                        "wrong: tool-calls book_again was answered otherwise than the first time: its handler ran again, so what"
                                + " it does is done twice",
                        "N s  tool-calls leak       200 N ms  {\"value\":\"java.lang.IllegalStateException: no table\"}",
                        "wrong: tool-calls leak was answered with what belongs into a log, \"java.lang.IllegalStateException\": the"
                                + " assistant reads it, and may read it aloud",
                        "N s  status-update ended   200 N ms  {}",
                        "4 answers, 2 of them wrong; the slowest took *");
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

    private static String withoutTimes(String line) {
        return line.strip()
                .replaceAll(", id [-\\p{XDigit}]{36},", ", id *,")
                .replaceAll("(?<![-:\\w.{])[\\d.]+ (m?s)(?=  | pass|,)", "N $1")
                .replaceAll("(200|401) +N", "$1 N")
                .replaceAll("slowest took .*", "slowest took *");
    }

    private Ended play(String script, String command, String... options) throws Exception {
        return Callhook.play(folder, server.url(), script, command, options);
    }
}
