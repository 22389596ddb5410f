package dev.callhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.Tool;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestedParametersTest {

    private static final List<String> ODD_NAMES = List.of(
            "größe",
            "a b",
            "a-b",
            "aB",
            "2nd",
            "_",
            "*/",
            "\\\");System.exit(1);(\\\"",
            "\\\\u0022",
            "@Tool(x = {})",
            "true",
            "record",
            "日");

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
    void takesWhateverNameAnArgumentHas() throws Exception {
        String arguments =
                ODD_NAMES.stream().map(name -> "\"" + name + "\":1").collect(Collectors.joining(",", "{", "}"));

        requests.tool("odd", arguments);

        assertThat(PastedMethod.in(log).text())
                .isEqualTo(
                        "@Tool(value = \"odd\", description = \"...\") String odd(int größe, @ToolParam(\"a b\") int aB,"
                                + " @ToolParam(\"a-b\") int aB_, @ToolParam(\"aB\") int aB__, @ToolParam(\"2nd\") int _2nd,"
                                + " @ToolParam(\"_\") int argument, @ToolParam(\"*/\") int argument_,"
                                + " @ToolParam(\"\\\");System.exit(1);(\\\"\") int systemExit1,"
                                + " @ToolParam(\"\\\\u0022\") int u0022, @ToolParam(\"@Tool(x = {})\") int toolX,"
                                + " @ToolParam(\"true\") int true_, int record, int 日)" + PastedMethod.BODY);
        assertThat(PastedMethod.in(log).answer(folder, "odd", arguments)).isEqualTo(PastedMethod.ANSWER);
    }

    @Test
    void leavesOutWhatNoLogMayShowAndWhatIsTooMuch() {
        requests.tool("few", "{'+442079460987':1,'a':1,'b\\u202e':1,'c\\n':1,'" + "d".repeat(81) + "':1}");
        assertThat(PastedMethod.lines(log))
                .containsExactly(PastedMethod.SHOWN
                        + "few: add this one, made from the arguments of the call but for 4 of them:"
                        + " @Tool(value = \"few\", description = \"...\") String few(int a)" + PastedMethod.BODY);
        log.clear();

        requests.tool(
                "many",
                IntStream.range(0, 500).mapToObj(i -> "'p" + i + "':1").collect(Collectors.joining(",", "{", "}")));

        assertThat(PastedMethod.lines(log)).hasSize(1);
        assertThat(PastedMethod.lines(log).get(0))
                .contains("but for 480 of them:", "int p19)")
                .doesNotContain("p20");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'a':[[1],[2]]} | List<List<Integer>> a",
                "{'a':[[[1]]]} | JsonNode a",
                "{'a':[1,null]} | JsonNode a",
                "{'a':['2026-05-11','soon']} | List<String> a",
                "{'a':[true]} | List<Boolean> a",
                "{'a':1e400} | BigDecimal a",
                "{'a':1e2} | double a",
                "{'a':-1} | int a",
                "{'a':''} | String a",
                "{'a':'2026-02-30'} | String a",
                "{'a':'2026-05-11T07:30:00Z'} | OffsetDateTime a",
                "~'{\\\"a\\\":1}'~ | int a",
                "null | ~~",
                "{} | ~~"
            })
    void infersTypesThatTakeWhatCame(String arguments, String parameters) throws Exception {
        requests.tool("infer", arguments);

        assertThat(PastedMethod.in(log).text()).contains("infer(" + parameters + ")");
        assertThat(PastedMethod.in(log).answer(folder, "infer", arguments)).isEqualTo(PastedMethod.ANSWER);
    }

    @Test
    void takesNoParametersFromArgumentsThatAreNone() {
        for (String arguments : List.of("[1]", "7", "'text'", "true")) {
            SignedRequests fresh = SignedRequests.to(new Desk());
            log.clear();
            fresh.tool("none", arguments);
            assertThat(PastedMethod.in(log).text()).contains("String none()");
        }
    }
}
