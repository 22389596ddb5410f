package dev.callhook.cli.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallScriptTest {

    @TempDir
    private Path folder;

    @Test
    void findsAllMistakesAtOnce() {
        assertMistakes(
                """
                call: inbound
                number: +442079460109
                assistant: Front desk
                step: [ended]
                steps:
                  - assistant_request
                  - assistant-request: {answer: hello}
                  - pause: soon
                  - tool: book
                    argument: {date: "${day}"}
                    copies: 101
                  - tools: []
                  - tools: [{tool: a, id: x}, {tool: b, id: x}]
                  - ended:
                    fault: wrong
                  - {ended: null, in-progress: null}
                  - end-of-call-report: An appointment was made.
                    late: true
                  - 7
                """,
                "there is no value for ${day}: give it with --define day=...",
                "number is no text, but 442079460109: put quotes around it",
                "assistant is no mapping, but Front desk",
                "\"step\" is not known here, only call, number, assistant, steps",
                "step 1: what is to happen? There is \"assistant_request\", but none of assistant-request, in-progress, tool,"
                        + " tools, ended, ended-with-error, end-of-call-report, redeliver, replay, pause",
                "step 2: assistant-request takes nothing, and here it has {\"answer\":\"hello\"}",
                "step 3: pause: \"soon\" is no time: write it like 500ms, 1.5s or 2m",
                "step 4: copies are 1 to 100, not 101",
                "step 4: \"argument\" is not known here, only tool, id, arguments, late, copies, fault, status, error, answer",
                "step 5: tools is a list of tools, each with its arguments",
                "step 7: fault is none of wrong-secret, stale-timestamp, truncated-body, slow-body, client-gone",
                "step 8: there are several things in one step, ended, in-progress: begin each with a dash of its own",
                "step 9: end-of-call-report cannot be late: the call waits for the one, and nothing follows the other",
                "step 9: the members of the report, such as summary and analysis, are no mapping",
                "step 10: this is no mapping, but 7",
                "step 10: what is to happen? There is \"\", but none of assistant-request, in-progress, tool, tools, ended,"
                        + " ended-with-error, end-of-call-report, redeliver, replay, pause",
                "step 6: the id x has been used: give each tool call its own, and write redeliver for a duplicate");
    }

    @Test
    void findsStepsThatThePlatformWouldNotSend() {
        assertMistakes(
                """
                call: web
                steps: [assistant-request, in-progress, tool: a, ended, tool: b, ended-with-error: none, end-of-call-report]
                """,
                "step 1: the platform sends an assistant-request for inbound phone calls only: leave it out",
                "step 5: tool-calls b cannot come after status-update ended: write it earlier; late: true in a step lets it"
                        + " arrive after the next one");
        assertMistakes(
                "call: outbound\nsteps: []", "an outbound call needs a number", "there are 0 steps: write 1 to 1000");
        assertMistakes(
                "call: fax\nnumber: \"+442079460109\"\nsteps: [ended]", "call is none of inbound, outbound, web");
        assertMistakes(
                "steps: [{in-progress: null, late: true}, pause: 1s]",
                "step 1 is late, and no step follows that it could come after");
        assertMistakes(
                "steps: [{ended: null, fault: client-gone, copies: 2, status: 200}]",
                "step 1: a client that is gone sees no answer: leave out copies",
                "step 1: \"status\" is not known here, only ended, late, copies, fault");
        assertMistakes("call: web\nnumber: \"+442079460109\"\nsteps: [ended]", "a web call has no number");
    }

    @Test
    void readsNothingAsSomethingElse() throws IOException {
        assertMistakes(
                "assistant: &a {name: Desk}\nsteps:\n  - tool: book\n    arguments: {desk: *a, \"${day}\": 1}\n",
                "line 4: aliases are not read: write *a out",
                "${day} is the name of a member, in which nothing is filled in");
        assertMistakes("steps: [redeliver, ended]", "step 1: nothing has been sent yet that could be sent again");

        Path file = written(folder.resolve("yes.yaml"), "steps: [{tool: book, arguments: {sure: yes}}]");
        assertThat(CallScript.read(file, Map.of()).steps().get(0).tools().get(0).arguments())
                .hasToString("{sure=\"yes\"}");
        assertThatThrownBy(() -> CallScript.read(file, Map.of("dya", "1")))
                .hasMessage(file + ": --define dya: there is no ${dya} in any text");
        assertThatThrownBy(() -> CallScript.read(written(file, "steps: [ended]\n---\nsteps: []\n"), Map.of()))
                .hasMessageStartingWith(file + ": line ")
                .hasMessageContaining("Trailing token");
    }

    @Test
    void saysWhereItIsNoYaml() throws Exception {
        Path file = Files.writeString(folder.resolve("a.yaml"), "call: inbound\nsteps: [ended\n");

        assertThatThrownBy(() -> CallScript.read(file, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(file + ": line 2, column 14: while parsing a flow sequence: expected ',' or ']', but got"
                        + " <stream end>");
    }

    @ParameterizedTest
    @CsvSource({"500ms,500", "1.5s,1500", "2m,120000", "60m,3600000", "0s,0"})
    void readsTimes(String text, long millis) {
        assertThat(DurationText.parse(text)).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "-1s", "1h", "1.5", "s", "1 s"})
    void refusesWhatIsNoTime(String text) {
        assertThatThrownBy(() -> DurationText.parse(text))
                .hasMessage("\"" + text + "\" is no time: write it like 500ms, 1.5s or 2m");
    }

    @Test
    void refusesLongTimes() {
        assertThatThrownBy(() -> DurationText.parse("61m")).hasMessage("\"61m\" is too long: an hour at the most");
    }

    private void assertMistakes(String script, String... lines) {
        Path file = folder.resolve("script.yaml");
        assertThatThrownBy(() -> CallScript.read(written(file, script), Map.of()))
                .isInstanceOfSatisfying(
                        IllegalArgumentException.class,
                        e -> assertThat(e.getMessage().lines())
                                .containsExactly(java.util.stream.Stream.of(lines)
                                        .map(line -> file + ": " + line)
                                        .toArray(String[]::new)));
    }

    private static Path written(Path file, String script) throws IOException {
        return Files.writeString(file, script);
    }
}
