package dev.callhook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.callhook.cli.Callhook.Ended;
import dev.callhook.testkit.SamplePayloads;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The commands that send one delivery, against a server without Callhook. */
class SentCommandsTest {

    @TempDir
    private Path folder;

    @RegisterExtension
    private final HandWrittenServer server = new HandWrittenServer();

    @Test
    void triggersAToolCall() throws Exception {
        Ended ended = run(
                "trigger",
                "tool-calls",
                "--tool",
                "book",
                "--arg",
                "seats=2",
                "--arg",
                "date=2026-05-11",
                "--arg",
                "code=\"12\"",
                "--set",
                "message.customer.number=+442079460109");

        assertThat(ended.out())
                .isEqualTo("{\"results\":[{\"tool_call_id\":\"tool_1\",\"result\":{\"slot\":\"09:30\"}}]}\n");
        assertThat(ended.err()).matches("tool-calls book: status 200, [\\d.]+ ms\n");
        assertThat(ended.code()).isZero();
        JsonNode message = server.messages().get(0);
        assertThat(message.at("/tool_call_list/0/function/arguments"))
                .hasToString("{\"seats\":2,\"date\":\"2026-05-11\",\"code\":\"12\"}");
        assertThat(message.at("/customer/number").textValue()).isEqualTo("+442079460109");
    }

    @Test
    void triggersEventsOfNewCalls() throws Exception {
        assertThat(run("trigger", "tool-calls-arguments-as-text").code()).isZero();
        assertThat(run("trigger", "tool-calls-arguments-as-text").err()).startsWith("tool-calls-arguments-as-text: ");

        List<JsonNode> messages = server.messages();
        assertThat(messages).hasSize(2);
        assertThat(messages.get(0).at("/call/id")).isNotEqualTo(messages.get(1).at("/call/id"));
    }

    @Test
    void tellsWhatTheServerDidNotTake() throws Exception {
        Ended refused = Callhook.run(
                Map.of("OTHER", "another secret"),
                "trigger",
                "status-update",
                "--secret-env",
                "OTHER",
                "--url",
                server.url());
        assertThat(refused.err()).matches("status-update: status 401, [\\d.]+ ms\n");
        assertThat(refused.code()).isEqualTo(1);

        String url = server.url();
        server.close();
        assertThat(run("trigger", "status-update"))
                .isEqualTo(new Ended(1, "", "status-update: no answer from " + url + ": java.net.ConnectException\n"));
    }

    @Test
    void replaysAFileByteForByte() throws Exception {
        String recorded = SamplePayloads.toolCall("book", Map.of()).text().replace("\n", "\n ");
        String file =
                Files.writeString(folder.resolve("recorded.json"), recorded).toString();

        assertThat(run("replay", file).code()).isZero();
        assertThat(run("replay", file, "--new-call").code()).isZero();

        assertThat(server.bodies().get(0)).isEqualTo(recorded);
        List<JsonNode> messages = server.messages();
        assertThat(messages.get(1).at("/call/id")).isNotEqualTo(messages.get(0).at("/call/id"));
        assertThat(messages.get(1).at("/tool_call_list"))
                .isEqualTo(messages.get(0).at("/tool_call_list"));
    }

    @Test
    void sendsNothingToAnotherMachineUnasked() throws Exception {
        Ended ended = Callhook.run(environment(), "trigger", "status-update", "--url", "http://192.0.2.1/voice");

        assertThat(ended.err())
                .startsWith("--url http://192.0.2.1/voice is not this machine: what is made up here would run there for"
                        + " real; if that is meant, add --allow-remote\n\nUsage: callhook trigger");
        assertThat(ended.code()).isEqualTo(2);
    }

    @Test
    void saysWhatIsWrongWithItsArguments() throws Exception {
        assertWrong(run("trigger", "ringing"), "\"ringing\" is none of assistant-request, tool-calls, status-update, ");
        assertWrong(run("trigger", "tool-calls"), "which tool? Name it with --tool, and its arguments with --arg\n");
        assertWrong(
                run("trigger", "status-update", "--tool", "a"),
                "--tool goes with tool-calls, not with status-update\n");
        assertWrong(
                run("trigger", "status-update", "--set", "message.cal.id=7"),
                "there is no message.cal.id in the payload: message has type, ");
        assertWrong(run("replay", "none.json"), "there is no file none.json\n");
        assertWrong(run("replay", folder.toString()), "there is no file " + folder + "\n");
        assertThat(server.bodies()).isEmpty();
    }

    private static void assertWrong(Ended ended, String message) {
        assertThat(ended.err()).startsWith(message).contains("\n\nUsage: callhook ");
        assertThat(ended.code()).isEqualTo(2);
    }

    private static Map<String, String> environment() {
        return Map.of("WEBHOOK_SECRET", HandWrittenServer.SECRET);
    }

    private Ended run(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", server.url()));
        return Callhook.run(environment(), all.toArray(String[]::new));
    }
}
