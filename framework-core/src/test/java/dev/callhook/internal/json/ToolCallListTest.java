package dev.callhook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callhook.payload.ToolCall;
import dev.callhook.payload.ToolCallsPayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolCallListTest {

    private final List<String> oddities = new ArrayList<>();
    private final PayloadReader reader = new PayloadReader(new WireJson(), oddities::add);

    @Test
    void isEmptyWhereThePlatformSendsNone() throws Exception {
        assertThat(read("{\"message\":{\"type\":\"tool-calls\"}}")).isEmpty();
        assertThat(list("null")).isEmpty();
        assertThat(list("[]")).isEmpty();
        assertThat(list("[ ]")).isEmpty();
        assertThat(oddities).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,a number", "'{\"id\":\"t1\"}',an object", "'\"secret\"',a text", "true,a boolean"})
    void refusesWhatIsNoListSinceNoCallOfItCouldBeAnswered(String value, String kind) {
        assertThatThrownBy(() -> list(value))
                .isInstanceOf(MalformedPayloadException.class)
                .hasMessage("message.tool_call_list must be a list, but is " + kind);
    }

    @Test
    void keepsThePlaceOfAnEntryThatIsNoCall() throws Exception {
        List<ToolCall> calls = list("[1,\"secret\",null,[],true,{\"id\":\"t1\",\"function\":{\"name\":\"book\"}}]");

        assertThat(calls).hasSize(6).last().extracting("id", "name").containsExactly("t1", "book");
        assertThat(calls.subList(0, 5)).allSatisfy(call -> {
            assertThat(call.id()).isNull();
            assertThat(call.name()).isNull();
            assertThat(call.arguments().text()).isEqualTo("{}");
        });
        assertThat(oddities)
                .containsExactly(
                        "message.tool_call_list[] is a number, expected an object",
                        "message.tool_call_list[] is a text, expected an object",
                        "message.tool_call_list[] is null, expected an object",
                        "message.tool_call_list[] is a list, expected an object",
                        "message.tool_call_list[] is a boolean, expected an object");
    }

    @Test
    void readsOddFieldsOfACallAsAbsent() throws Exception {
        ToolCall call = list("[{\"id\":1,\"type\":[],\"function\":{\"name\":{\"secret\":1},\"arguments\":{\"a\":1}}}]")
                .get(0);

        assertThat(call.id()).isNull();
        assertThat(call.type()).isNull();
        assertThat(call.name()).isNull();
        assertThat(call.arguments().text()).isEqualTo("{\"a\":1}");
        assertThat(oddities)
                .containsExactlyInAnyOrder(
                        "message.tool_call_list[].id is a number, expected a text",
                        "message.tool_call_list[].type is a list, expected a text",
                        "message.tool_call_list[].function.name is an object, expected a text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"secret\"", "[]", "true"})
    void readsAnOddFunctionAsAbsent(String function) throws Exception {
        assertThat(list("[{\"id\":\"t1\",\"function\":" + function + "}]"))
                .singleElement()
                .extracting("id", "name")
                .containsExactly("t1", null);
        assertThat(oddities).singleElement().asString().startsWith("message.tool_call_list[].function is a");
    }

    @Test
    void takesNullForAnythingWithoutAWord() throws Exception {
        for (String entry : List.of(
                "{}",
                "{\"id\":null,\"type\":null,\"function\":null}",
                "{\"function\":{\"name\":null,\"arguments\":null}}")) {
            ToolCall call = list("[" + entry + "]").get(0);
            assertThat(call.id()).isNull();
            assertThat(call.type()).isNull();
            assertThat(call.name()).isNull();
            assertThat(call.arguments().text()).isEqualTo("{}");
        }
        assertThat(oddities).isEmpty();
    }

    @Test
    void readsArgumentsThatAreAnObject() throws Exception {
        assertThat(arguments("{\"date\" : \"2026-05-04\", \"n\":null}"))
                .isEqualTo("{\"date\" : \"2026-05-04\", \"n\":null}");
        assertThat(arguments("{}")).isEqualTo("{}");
    }

    @Test
    void readsArgumentsThatAreAnObjectSentAsText() throws Exception {
        assertThat(arguments("\"{\\\"a\\\":[1,{\\\"b\\\":\\\"é\\\\n\\\"}]}\""))
                .isEqualTo("{\"a\":[1,{\"b\":\"é\\n\"}]}");
        assertThat(arguments("\" \\n{ } \\t\"")).isEqualTo("{ }");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\" \\n\\t\"", "\"\\u2003\""})
    void readsArgumentsThatSayNothingAsNone(String value) throws Exception {
        assertThat(arguments(value)).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "[1]",
                "true",
                "\"hello\"",
                "\"[1]\"",
                "\"12\"",
                "\"null\"",
                "\"{\"",
                "\"{} {}\"",
                "\"{},\"",
                "\"{'a':1}\"",
                "\"{\\\"a\\\":1,\\\"a\\\":2}\"",
                "\"\\\"{}\\\"\""
            })
    void leavesArgumentsThatAreNoObjectForTheReaderToRefuse(String value) throws Exception {
        assertThat(arguments(value)).isEqualTo(value);
    }

    @Test
    void leavesTextThatIsNestedTooDeeply() throws Exception {
        String deep = "\"{\\\"a\\\":" + "[".repeat(300) + "]".repeat(300) + "}\"";

        assertThat(arguments(deep)).isEqualTo(deep);
    }

    private String arguments(String value) throws MalformedPayloadException {
        return list("[{\"id\":\"t1\",\"function\":{\"name\":\"book\",\"arguments\":" + value + "}}]")
                .get(0)
                .arguments()
                .text();
    }

    private List<ToolCall> list(String value) throws MalformedPayloadException {
        return read("{\"message\":{\"type\":\"tool-calls\",\"tool_call_list\":" + value + "}}");
    }

    private List<ToolCall> read(String body) throws MalformedPayloadException {
        return ((ToolCallsPayload) reader.read(body.getBytes(StandardCharsets.UTF_8))).toolCalls();
    }
}
