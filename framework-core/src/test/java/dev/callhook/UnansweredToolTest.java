package dev.callhook;

import static dev.callhook.SignedRequests.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.Tool;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnansweredToolTest {

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    @TempDir
    Path folder = Path.of("");

    private final SignedRequests requests = SignedRequests.to(new Desk());

    private static final class Desk {

        @Tool("idle")
        void idle(String text) {}
    }

    @Test
    void showsTheMethodThatAnswers() throws Exception {
        String arguments = "{'date':'2026-05-11','start-time':'09:30','at':'2026-05-11T09:30:00+02:00',"
                + "'local':'2026-05-11T09:30','id':'b1f6c0de-3a52-4c7e-9d10-6f2a8e5c4b17','name':'PRIVATE',"
                + "'persons':4,'article':5000000000,'huge':12345678901234567890,'price':9.5,'urgent':true,"
                + "'days':['2026-05-11','2026-05-12'],'sizes':[1,2.5],'mixed':['a',1],'none':[],"
                + "'guest':{'name':'PRIVATE'},'odd':{'a':[{'b':null}]},'note':null,'class':'PRIVATE'}";

        requests.tool("book_appointment", arguments);

        assertThat(log.lines())
                .contains(
                        "WARN tool call t1 was refused: There is no tool \"book_appointment\". Known tools: idle",
                        "INFO no method answers the tool book_appointment: add this one, made from the arguments of the"
                                + " call: @Tool(value = \"book_appointment\", description = \"...\") String"
                                + " bookAppointment(LocalDate date, @ToolParam(\"start-time\") LocalTime startTime,"
                                + " OffsetDateTime at, LocalDateTime local, UUID id, String name, int persons,"
                                + " long article, BigInteger huge, double price, boolean urgent,"
                                + " List<LocalDate> days, List<BigDecimal> sizes, List<Object> mixed,"
                                + " List<Object> none, Map<String, Object> guest, JsonNode odd,"
                                + " Optional<String> note, @ToolParam(\"class\") String class_)" + PastedMethod.BODY);
        assertThat(PastedMethod.in(log).answer(folder, "book_appointment", arguments))
                .isEqualTo(PastedMethod.ANSWER);
    }

    @Test
    void showsItOnceForEachName() {
        for (int i = 0; i < 3; i++) {
            requests.tool("first", "{'a':" + i + "}");
            requests.calls(call("t1", "second", "{}"), call("t2", "second", "{'b':1}"));
        }

        assertThat(PastedMethod.lines(log)).hasSize(2);
    }

    @Test
    void showsNoMoreThanAHundred() {
        for (int i = 0; i < 300; i++) {
            requests.tool("tool_" + i, "{}");
        }

        assertThat(PastedMethod.lines(log)).hasSize(100);
        assertThat(log.lines())
                .contains("INFO methods for 100 unknown tools have been shown, there will be no more before a restart");
    }

    @Test
    void saysNothingOfToolsThatAreAnswered() {
        requests.tool("idle", "{'text':'a'}");
        requests.tool("idle", "{}");
        requests.calls("{'id':'t1','function':{'arguments':{'a':1}}}", "{'function':{'name':'b','arguments':{}}}");

        assertThat(PastedMethod.lines(log)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\\\"b", "a\\n*/", "9a", "", "tool-", "book_+442079460987", "book_442079460987"})
    void showsNoMethodThatCannotBeWritten(String name) {
        requests.sendRaw("{\"type\":\"tool-calls\",\"tool_call_list\":[{\"id\":\"t\",\"function\":{\"name\":\"" + name
                + "\",\"arguments\":{}}}]}");

        assertThat(PastedMethod.lines(log)).hasSize(name.equals("tool-") ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "wait,wait_",
        "import,import_",
        "BookIt,bookIt",
        "_,tool",
        "__2go,_2go",
        "hash-code,hashCode_",
        "a__b-C,aBC"
    })
    void namesTheMethodAsJavaMay(String name, String method) throws Exception {
        requests.tool(name, "{}");

        assertThat(PastedMethod.in(log).text())
                .isEqualTo("@Tool(value = \"" + name + "\", description = \"...\") String " + method + "()"
                        + PastedMethod.BODY);
        assertThat(PastedMethod.in(log).answer(folder, name, "{}")).isEqualTo(PastedMethod.ANSWER);
    }
}
