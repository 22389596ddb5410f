package dev.callhook;

import static dev.callhook.SignedRequests.call;
import static dev.callhook.SignedRequests.error;
import static dev.callhook.SignedRequests.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolBatchTest {

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final Desk desk = new Desk();
    private final SignedRequests requests = SignedRequests.to(desk);

    @Test
    void answersEveryCallByIdInTheOrderOfTheRequest() {
        assertThat(requests.calls(
                        call("z", "echo", "{'text':'1'}"),
                        call("a", "echo", "{'text':'2'}"),
                        call("z2", "unknown", "{}"),
                        call("m", "echo", "{'text':'3'}")))
                .isEqualTo(json("{'results':[{'tool_call_id':'z','result':{'value':'1'}},"
                        + "{'tool_call_id':'a','result':{'value':'2'}},"
                        + "{'tool_call_id':'z2','result':{'error':'There is no tool \\'unknown\\'. Known tools: echo'}},"
                        + "{'tool_call_id':'m','result':{'value':'3'}}]}"));
        assertThat(desk.seen).containsExactlyInAnyOrder("1", "2", "3");
    }

    @Test
    void answersAnEmptyListWithAnEmptyList() {
        assertThat(requests.calls()).isEqualTo(json("{'results':[]}"));
        assertThat(requests.event("tool-calls", "").text()).isEqualTo(json("{'results':[]}"));
        assertThat(requests.event("tool-calls", "'tool_call_list':null").text()).isEqualTo(json("{'results':[]}"));
    }

    @Test
    void runs128CallsAndRefusesMoreOneByOne() {
        assertThat(requests.calls(calls(128)))
                .startsWith(json("{'results':[{'tool_call_id':'c0','result':{'value':'0'}},"))
                .endsWith(json("{'tool_call_id':'c127','result':{'value':'127'}}]}"));
        desk.seen.clear();
        for (int count : new int[] {129, 2000}) {
            String text = "the request has " + count + " tool calls, and at most 128 are run at once, so none was run";
            assertThat(requests.calls(calls(count)))
                    .isEqualTo(json(IntStream.range(0, count)
                            .mapToObj(i -> "{'tool_call_id':'c" + i + "','result':{'error':'" + text + "'}}")
                            .collect(Collectors.joining(",", "{'results':[", "]}"))));
        }
        assertThat(desk.seen).isEmpty();
        assertThat(log.lines())
                .contains("WARN the request has 129 tool calls, and at most 128 are run at once, so none was run");
    }

    @Test
    void refusesCallsWithoutAnId() {
        String call = "'function':{'name':'echo','arguments':{'text':'1'}}}";
        String text = "this tool call has no id, so it was not run: its result could not be told apart";

        for (String noId : List.of("{", "{'id':null,", "{'id':7,", "{'id':{},")) {
            assertThat(requests.calls(noId + call)).isEqualTo(error(text));
            assertThat(requests.calls(noId + call, call("b", "echo", "{'text':'2'}")))
                    .isEqualTo(json("{'results':[{'tool_call_id':null,'result':{'error':'" + text + "'}},"
                            + "{'tool_call_id':'b','result':{'value':'2'}}]}"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "ä€ | ä€",
                "\\ud800 | \\uD800",
                "\\ud83d\\ude00 | \\uD83D\\uDE00",
                "a\\u0000\\n\\u2028\\\\ | a\\u0000\\n\u2028\\\\",
                "<script>' | <script>\\\"",
                "~~ | ~~",
            })
    void sendsIdsBackAsTheyCame(String id, String answered) {
        assertThat(requests.calls(call(id.replace("'", "\\'"), "echo", "{'text':'1'}")))
                .isEqualTo("{\"results\":[{\"tool_call_id\":\"" + answered + "\",\"result\":{\"value\":\"1\"}}]}");
    }

    @Test
    void runsACallThatIsRepeatedOnce() {
        assertThat(requests.calls(call("a", "echo", "{'text':'1'}"), call("a", "echo", "{'text':'1'}")))
                .isEqualTo(json("{'results':[{'tool_call_id':'a','result':{'value':'1'}},"
                        + "{'tool_call_id':'a','result':{'value':'1'}}]}"));
        assertThat(desk.seen).containsExactly("1");
    }

    @Test
    void refusesAnotherCallWithTheSameId() {
        assertThat(requests.calls(call("a", "echo", "{'text':'1'}"), call("a", "echo", "{'text':'2'}")))
                .isEqualTo(json("{'results':[{'tool_call_id':'a','result':{'value':'1'}},{'tool_call_id':'a','result':"
                        + "{'error':'another call of this request has the same id, so this one was not run'}}]}"));
        assertThat(desk.seen).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"toString", "Echo", "echo ", "", "hashCode"})
    void tellsWhichToolsThereAre(String name) {
        assertThat(requests.tool(name, "{}")).isEqualTo(error("There is no tool \"" + name + "\". Known tools: echo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'name':null", "'name':7", "'name':{}", "'arguments':{}"})
    void tellsThatACallNamesNoTool(String function) {
        assertThat(requests.calls("{'id':'t1','function':{" + function + "}}"))
                .isEqualTo(error("The tool call names no tool. Known tools: echo"));
    }

    @Test
    void tellsThatACallNamesNoToolWithoutAFunction() {
        assertThat(requests.calls("{'id':'t1'}")).isEqualTo(error("The tool call names no tool. Known tools: echo"));
        assertThat(requests.calls("7")).contains("this tool call has no id");
    }

    @Test
    void cutsAndCleansTheNameOfAnUnknownTool() {
        assertThat(requests.tool("a\\n\\u202e" + "x".repeat(10_000), "{}"))
                .isEqualTo(error("There is no tool \"a" + "x".repeat(79) + "...\". Known tools: echo"));
    }

    @Test
    void tellsThatThereAreNoTools() {
        class Listener {
            @OnStatusUpdate
            void status() {}
        }

        assertThat(SignedRequests.to(new Listener()).tool("echo", "{}"))
                .isEqualTo(error("There is no tool \"echo\". This server has no tools."));
    }

    private static String[] calls(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> call("c" + i, "echo", "{'text':'" + i + "'}"))
                .toArray(String[]::new);
    }

    private static final class Desk {

        private final List<String> seen = new CopyOnWriteArrayList<>();

        @Tool("echo")
        String echo(String text) {
            seen.add(text);
            return text;
        }
    }
}
