package dev.callhook;

import static dev.callhook.AssistantDesk.BOOK;
import static dev.callhook.AssistantDesk.REMIND;
import static dev.callhook.SignedRequests.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolParam;
import dev.callhook.internal.json.WireJson;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The definitions that lie beside the code are what the assistants are configured with: code that does not fit does not start. */
class AgreedToolsTest {

    private static final String NO_DEFINITION =
            " of agreedTools(...) is no tool definition: it must be an object with a name, or with the type of one of the"
                    + " platform's own tools";

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    @Test
    void catchesOneRenamedParameterAtStartUpAndInTheLog() throws Exception {
        class Before {
            @Tool(value = "book", description = "Books a table")
            void book(@ToolParam(description = "The day") LocalDate date) {}
        }
        class After {
            @Tool(value = "book", description = "Books a table")
            void book(@ToolParam(description = "The day") LocalDate day) {}
        }
        WebhookDispatcher before =
                WebhookDispatcher.builder().handlers(new Before()).unsigned().build();
        String tools = new String(new WireJson().write(before.toolDefinitions()), StandardCharsets.UTF_8);
        String drift =
                "the tool book has drifted: the assistant calls \"date\" what the code calls \"day\", so its value"
                        + " does not arrive: configure the assistant with what toolDefinitions() returns, or take its name with"
                        + " @ToolParam(\"date\")";

        assertThat(problems(tools, new Before())).isEmpty();
        assertThat(problems(tools, new After())).containsExactly("agreedTools(...) does not fit: " + drift);

        assertThat(new AssistantDesk(log, Contract.of(), new Before())
                        .callWith(tools)
                        .logged())
                .isEmpty();
        assertThat(new AssistantDesk(log, Contract.of(), new After())
                        .callWith(tools)
                        .logged())
                .containsExactly("WARN " + drift);
    }

    @Test
    void tellsAllAtOnceAndOnlyWhatHarms() {
        List<String> problems = problems(
                json("[{'name':'cancel'},{'type':'end_call'},"
                        + BOOK.replace("Books a table", "Another text").replace("seats", "guests") + "]"),
                new AssistantDesk.Desk());

        assertThat(problems)
                .containsExactly(
                        "agreedTools(...) does not fit: the assistant has the tool cancel, which no method answers, so its"
                                + " calls fail: write a method with @Tool(\"cancel\"), or take the tool from the assistant",
                        "agreedTools(...) does not fit: the tool book has drifted: the assistant calls \"guests\" what the"
                                + " code calls \"seats\", so its value does not arrive: configure the assistant with what"
                                + " toolDefinitions() returns, or take its name with @ToolParam(\"guests\")");
        assertThat(problems(json("[" + BOOK.replace("Books a table", "Another text") + "]"), new AssistantDesk.Desk()))
                .isEmpty();
        assertThat(problems(json("[" + BOOK + "," + REMIND.replace("true", "false") + "]"), new AssistantDesk.Desk()))
                .hasSize(1);
    }

    @Test
    void refusesWhatIsNoListOfDefinitions() {
        for (String text : List.of("", " ", "null", "7", "[", "[] []", "{'tools':[]}", "'[]'", "no JSON")) {
            assertThat(problems(json(text), new AssistantDesk.Desk()))
                    .as(text)
                    .containsExactly("agreedTools(...) is no JSON array of tool definitions: give it the text of the"
                            + " tools.json with which the assistants are configured");
        }
        assertThat(problems(json("[" + BOOK + ",7,{},{'type':'function','function':{}}]"), new AssistantDesk.Desk()))
                .containsExactly("element 1" + NO_DEFINITION, "element 2" + NO_DEFINITION, "element 3" + NO_DEFINITION);
    }

    @Test
    void isNotAskedWhileMethodsAreWrong() {
        class Wrong {
            @Tool("book")
            void book(Thread day) {}
        }

        assertThat(problems("no JSON", new Wrong()))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("Wrong.book(Thread) ");
    }

    private static List<String> problems(String agreed, Object handler) {
        try {
            WebhookDispatcher.builder()
                    .handlers(handler)
                    .unsigned()
                    .contract(Contract.of().agreedTools(agreed))
                    .build()
                    .close();
            return List.of();
        } catch (dev.callhook.handler.InvalidHandlerException e) {
            return e.problems();
        }
    }

    @Test
    void startsWithAToolThatPerhapsAnotherServerAnswers() {
        String other = "{'name':'other','description':'Other','url':'https://elsewhere.example/'}";

        WebhookDispatcher.builder()
                .handlers(new AssistantDesk.Desk())
                .unsigned()
                .contract(Contract.of().agreedTools(json("[" + other + "]")))
                .build()
                .close();
        assertThat(AssistantDesk.with(log).call(BOOK, REMIND, other).logged())
                .containsExactly(
                        "INFO the assistant has the tool other, which no method answers, so its calls fail unless"
                                + " its address is that of another server: write a method with @Tool(\"other\"), or take the tool"
                                + " from the assistant");
    }
}
