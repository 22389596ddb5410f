package dev.callhook;

import static dev.callhook.AssistantDesk.BOOK;
import static dev.callhook.AssistantDesk.DAY;
import static dev.callhook.AssistantDesk.HOW;
import static dev.callhook.AssistantDesk.REMIND;
import static dev.callhook.AssistantDesk.SEATS;
import static dev.callhook.AssistantDesk.book;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.Tool;
import dev.callhook.spi.WebhookEvent.Drift;
import dev.callhook.spi.WebhookEvent.Drift.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An assistant was told of a tool what its method does not take: that is said before a caller hears it. */
class DriftTest {

    private static final String CONFIGURE = ": configure the assistant with what toolDefinitions() returns";
    private static final String BOOK_WITHOUT_DAY = SEATS + "," + HOW;
    private static final String DRIFTED = "the tool book has drifted: ";

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    @Test
    void findsNothingWhereBothAgree() {
        assertThat(AssistantDesk.with(log).call(BOOK, REMIND).logged()).isEmpty();
    }

    @Test
    void findsARenamedParameter() {
        assertFound(
                book(BOOK_WITHOUT_DAY + ",'date':{'type':'string'}", "'date'"),
                Kind.RENAMED,
                "the assistant calls \"date\" what the code calls \"day\", so its value does not arrive" + CONFIGURE
                        + ", or take its name with @ToolParam(\"date\")");
    }

    @Test
    void findsARenamedPartOfAnArgument() {
        record Slot(String day) {}
        class Planning {
            @Tool("plan")
            void plan(List<Slot> slots) {}
        }
        AssistantDesk desk = new AssistantDesk(log, Contract.of(), new Planning());
        desk.call("{'type':'function','function':{'name':'plan','parameters':{'type':'object','properties':{'slots':{"
                + "'type':'array','items':{'type':'object','properties':{'date':{'type':'string'}},'required':['date']}}},"
                + "'required':['slots']}}}");

        assertThat(desk.logged())
                .containsExactly(
                        "WARN the tool plan has drifted: the assistant calls \"slots[].date\" what the code calls"
                                + " \"slots[].day\", so its value does not arrive" + CONFIGURE
                                + ", or take its name with @JsonProperty(\"date\")");
    }

    @Test
    void findsAParameterThatTheMethodDoesNotHave() {
        assertFound(
                book(DAY + "," + SEATS + "," + HOW + ",'window':{'type':'boolean'}"),
                Kind.UNKNOWN,
                "the assistant sends \"window\", which the code does not know, so its value is ignored" + CONFIGURE
                        + ", or take it as a parameter");
    }

    @Test
    void findsAParameterThatTheAssistantDoesNotHave() {
        assertFound(
                book(BOOK_WITHOUT_DAY),
                Kind.MISSING,
                "the code requires \"day\", which the assistant does not know, so it is missing" + CONFIGURE
                        + ", or make it Optional");
        assertFound(
                book(DAY + "," + HOW),
                Kind.UNUSED,
                "the code takes \"seats\", which the assistant does not know, so it is never sent" + CONFIGURE);
    }

    @Test
    void takesNoParametersForNone() {
        AssistantDesk desk = AssistantDesk.with(log).call("{'name':'book'}", REMIND);

        assertThat(desk.told()).extracting(Drift::kind).containsExactly(Kind.MISSING, Kind.UNUSED, Kind.UNUSED);
    }

    @Test
    void findsAParameterThatMayBeLeftOutOnOneSide() {
        assertFound(
                book(DAY + "," + SEATS + "," + HOW, ""),
                Kind.REQUIRED,
                "\"day\" is optional for the assistant and required by the code, so it may be missing" + CONFIGURE
                        + ", or make it Optional");
        assertFound(
                book(DAY + "," + SEATS + "," + HOW, "'day','seats'"),
                Kind.OPTIONAL,
                "\"seats\" is required of the assistant and optional for the code, so callers are asked for what may be"
                        + " left out" + CONFIGURE);
    }

    @Test
    void findsAnotherType() {
        assertFound(
                book(DAY + ",'seats':{'type':'string'}," + HOW),
                Kind.TYPE,
                "\"seats\" is a text for the assistant and a whole number for the code, so it may be refused"
                        + CONFIGURE);
    }

    @Test
    void findsAConstantThatTheEnumDoesNotHave() {
        assertFound(
                book(DAY + "," + SEATS + ",'how':{'type':'string','enum':['cash','card','cheque']}"),
                Kind.CONSTANT,
                "the assistant may send \"cheque\" for \"how\", which the code does not know, so it is refused"
                        + CONFIGURE + ", or add the constant");
    }

    @Test
    void findsThatOneSideDoesNotWait() {
        assertFound(
                BOOK.replace("{\"name\"", "{\"async\":true,\"name\""),
                Kind.ASYNC,
                "the assistant does not wait for its result, while @Tool is not async, so nobody hears the result"
                        + CONFIGURE + ", or change async of @Tool");
        AssistantDesk desk = AssistantDesk.with(log).call(BOOK, REMIND.replace("true", "false"));
        assertThat(desk.logged())
                .containsExactly("WARN the tool remind has drifted: the assistant waits for its result, while @Tool is"
                        + " async, so it hears only that the work goes on" + CONFIGURE + ", or change async of @Tool");
    }

    @Test
    void findsAnotherDescription() {
        assertFound(
                BOOK.replace("Books a table", "PRIVATE"),
                Kind.DESCRIPTION,
                "the assistant has another description of it than @Tool" + CONFIGURE);
        assertFound(
                book("'day':{'type':'string','description':'PRIVATE'}," + SEATS + "," + HOW),
                Kind.DESCRIPTION,
                "the assistant has another description of \"day\" than the code" + CONFIGURE);
    }

    @Test
    void findsAToolThatNoMethodAnswers() {
        AssistantDesk desk = AssistantDesk.with(log).call(BOOK, REMIND, "{'name':'cancel','description':'Cancels'}");

        String text =
                "the assistant has the tool cancel, which no method answers, so its calls fail: write a method with"
                        + " @Tool(\"cancel\"), or take the tool from the assistant";
        assertThat(desk.logged()).containsExactly("WARN " + text);
        assertThat(desk.told()).containsExactly(new Drift(Kind.UNANSWERED, "", text));
    }

    @Test
    void findsAMethodThatNoAssistantHasSoFar() {
        AssistantDesk desk =
                AssistantDesk.with(log).call(BOOK).call().call(REMIND).call(BOOK);

        String text =
                "no assistant so far has the tool remind, so it is not called" + CONFIGURE + ", or remove the method";
        assertThat(desk.logged()).containsExactly("INFO " + text);
        assertThat(desk.told()).containsExactly(new Drift(Kind.UNCONFIGURED, "remind", text));
    }

    @Test
    void saysEachFindingOnce() {
        String late = book(BOOK_WITHOUT_DAY);
        AssistantDesk desk = AssistantDesk.with(log)
                .call(late, REMIND)
                .call(late, REMIND)
                .call(REMIND, late)
                .call(late, REMIND, "{'type':'end_call'}");

        assertThat(desk.logged()).hasSize(1);
        assertThat(desk.told()).hasSize(1);
    }

    @Test
    void saysNothingIfItIsSwitchedOff() {
        AssistantDesk desk = new AssistantDesk(log, Contract.of().driftDetection(false), new AssistantDesk.Desk())
                .call("{'name':'cancel'}");

        assertThat(desk.logged()).isEmpty();
        assertThat(desk.told()).isEmpty();
    }

    private void assertFound(String book, Kind kind, String what) {
        AssistantDesk desk = AssistantDesk.with(log).call(book, REMIND);

        assertThat(desk.logged()).containsExactly((kind.isHarmful() ? "WARN " : "INFO ") + DRIFTED + what);
        assertThat(desk.told()).containsExactly(new Drift(kind, "book", DRIFTED + what));
    }
}
