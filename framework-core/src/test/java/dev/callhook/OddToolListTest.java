package dev.callhook;

import static dev.callhook.AssistantDesk.BOOK;
import static dev.callhook.AssistantDesk.REMIND;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolArguments;
import dev.callhook.internal.json.WireJson;
import dev.callhook.payload.RawJson;
import dev.callhook.payload.ToolCall;
import dev.callhook.payload.ToolDefinition;
import dev.callhook.payload.ToolDefinitions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** No list of tools does any harm, and none that was made by the application is said to have drifted. */
class OddToolListTest {

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    @Test
    void takesItsOwnDefinitionsInEveryForm() throws Exception {
        for (Object handlers : List.of(
                new AssistantDesk.Desk(),
                new ScalarDesk(),
                new ContainerDesk(),
                new TimeDesk(),
                new ConstrainedDesk(),
                new RawDesk())) {
            ToolDefinitions own = new AssistantDesk(log, Contract.of(), handlers)
                    .line()
                    .dispatcher()
                    .toolDefinitions();
            assertThat(own.all()).isNotEmpty();
            for (ToolDefinitions form : List.of(
                    own,
                    own.nested(),
                    own.url("https://hooks.acme.example").and(ToolDefinition.endCall()),
                    own.nested().url("https://hooks.acme.example"),
                    new ToolDefinitions(own.all().stream()
                            .map(each -> each.put("type", "function"))
                            .toList()))) {
                AssistantDesk desk = new AssistantDesk(log, Contract.of(), handlers).callWith(written(form));
                assertThat(desk.logged()).as(handlers.getClass().getName()).isEmpty();
            }
        }
    }

    @Test
    void passesOverWhatHasNoWebhook() {
        assertThat(AssistantDesk.with(log)
                        .call(
                                BOOK,
                                REMIND,
                                "{'type':'end_call'}",
                                "{'type':'endCall','function':{'name':'hang_up'}}",
                                "{'type':'transfer_call','name':'desk','destinations':[]}",
                                "{'type':'transferCall'}",
                                "{'type':'mcp','name':'crm','server':{'url':'https://crm.example'}}",
                                "{'type':'something_new','settings':{}}")
                        .logged())
                .isEmpty();
    }

    @Test
    void takesACallThatIsReadAsAWholeForOneThatKnowsEverything() {
        String book = "{'name':'raw','parameters':{'type':'object','properties':{'a':{},'b':{'type':'array'}}}}";

        assertThat(new AssistantDesk(log, Contract.of(), new RawDesk())
                        .call(book, book.replace("raw", "call"), book.replace("raw", "tree"))
                        .logged())
                .isEmpty();
    }

    @Test
    void isNotHarmedByOddLists() {
        String deep = "{'name':'book','parameters':" + "{'type':'object','properties':{'day':".repeat(90) + "{}"
                + "}}".repeat(90) + "}";
        AssistantDesk desk = AssistantDesk.with(log).call(BOOK, REMIND);
        for (String odd : List.of("null", "7", "'tools'", "{'name':'book'}", "true", "[[[]]]")) {
            desk.callWith(odd);
        }
        desk.call(BOOK, REMIND, "7", "null", "'book'", "[]", "{}", "{'name':7}", "{'function':{'name':null}}")
                .call(BOOK, REMIND.replace("true", "'yes'"), "{'function':'book'}")
                .call("{'name':'book','parameters':{'$ref':'#'}}", REMIND)
                .call("{'name':'book','parameters':'none'}", REMIND)
                .call("{'name':'book','parameters':{'type':'object','properties':7,'required':{'day':[]}}}", REMIND)
                .call(deep, REMIND);

        assertThat(desk.logged())
                .isNotEmpty()
                .allMatch(line -> line.matches("(INFO|WARN) the tool book has drifted: .*"));
    }

    @Test
    void saysAHundredOrTwoThingsAndNoMore() {
        String many = IntStream.range(0, 2_000)
                .mapToObj(i -> "{'name':'tool_" + i + "'}")
                .collect(Collectors.joining(","));
        AssistantDesk desk = AssistantDesk.with(log).call(many).call(BOOK);

        assertThat(desk.logged())
                .hasSize(201)
                .last()
                .isEqualTo("WARN 200 findings of drift have been logged, there will be no more before a restart");
        assertThat(desk.told()).hasSize(200);
    }

    @Test
    void comparesAThousandListsAndNoMore() {
        AssistantDesk desk = AssistantDesk.with(log);
        PhoneLine.await(() -> {
            for (int i = 0; i <= 1_000; i++) { // a list for which there is no room is compared when it comes again
                desk.call(BOOK, REMIND, "{'type':'end_call','mark':" + i + "}");
            }
            return !log.lines().isEmpty();
        });
        desk.call("{'name':'cancel'}");

        assertThat(desk.logged())
                .containsExactly("WARN 1000 different configurations have been compared, there will be no more before a"
                        + " restart");
    }

    @Test
    void believesNobodyWhoDoesNotKnowTheSecret() {
        AssistantDesk desk = AssistantDesk.with(log);
        PhoneLine.await(desk.line().forged().send(AssistantDesk.beginning("[{'name':'cancel'}]")));

        assertThat(desk.told()).isEmpty();
    }

    @Test
    void letsNoNameForgeALine() {
        AssistantDesk desk =
                AssistantDesk.with(log).call(BOOK, REMIND, "{'name':'cancel\\r\\nWARN \\u202E+44 20 7946 0987'}");

        assertThat(desk.logged())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("WARN the assistant has the tool cancelWARN ***,");
    }

    private static String written(ToolDefinitions definitions) throws Exception {
        return new String(new WireJson().write(definitions), StandardCharsets.UTF_8)
                .replace("'", "\\u0027"); // a call writes ' instead of "
    }

    private static final class RawDesk {

        @Tool(value = "raw", description = "Reads the text")
        void raw(@ToolArguments RawJson arguments) {}

        @Tool(value = "call", description = "Reads the call")
        void call(ToolCall call) {}

        @Tool(value = "tree", description = "Reads a tree")
        void tree(@ToolArguments ObjectNode arguments) {}
    }
}
