package dev.callhook.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.callhook.testkit.json.KitJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class SamplePayloadTest {

    private final SamplePayload single = SamplePayloads.named("tool-calls-single");
    private final SamplePayload report = SamplePayloads.named("end-of-call-report-full");

    @Test
    void changesWhatATestNames() {
        SamplePayload changed = single.callId("c1")
                .from("+442079460001")
                .metadata(Map.of("ref", "P-1"))
                .with("message.tool_call_list[0].function.arguments.phone", Optional.empty());

        assertThat(at(changed, "/message/call/id")).isEqualTo("\"c1\"");
        assertThat(at(changed, "/message/customer/number")).isEqualTo("\"+442079460001\"");
        assertThat(at(changed, "/message/assistant")).isEqualTo("{\"metadata\":{\"ref\":\"P-1\"}}");
        assertThat(at(changed, "/message/tool_call_list/0/function/arguments")).isEqualTo("{\"phone\":null}");
        assertThat(at(single.from(null), "/message/customer")).isEqualTo("{\"number\":null}");
    }

    @Test
    void staysAsItWasWhenAChangedOneIsMade() {
        String before = single.text();

        single.callId("c1");
        single.body()[0] = 'x';

        assertThat(single.text()).isEqualTo(before);
    }

    @Test
    void changesNothingElse() {
        SamplePayload same = report.callId("c1").callId("b1f6c0de-3a52-4c7e-9d10-6f2a8e5c4b17");

        assertThat(KitJson.object(same.body())).isEqualTo(KitJson.object(report.body()));
        assertThat(at(report.with("message.price", new BigDecimal("1.50")).callId("c1"), "/message/price"))
                .isEqualTo("1.50");
    }

    @Test
    void keepsTheAssistantWhoseMetadataChange() {
        SamplePayload changed = report.metadata(List.of(1)).analysis(Map.of("mood", 7));

        assertThat(at(changed, "/message/assistant/business_name")).isEqualTo("\"Tulip Dental\"");
        assertThat(at(changed, "/message/assistant/metadata")).isEqualTo("[1]");
        assertThat(at(changed, "/message/analysis")).isEqualTo("{\"mood\":7}");
    }

    @Test
    void comesFromOtherKindsOfCalls() {
        assertThat(at(single.outbound(), "/message/call/type")).isEqualTo("\"outbound_phone_call\"");
        assertThat(at(single.webCall(), "/message/call/type")).isEqualTo("\"web_call\"");
        assertThat(at(single.webCall(), "/message/customer")).isEqualTo("{\"number\":null}");
        assertThat(at(single.webCall(), "/message/phone_number"))
                .isEqualTo("{\"id\":null,\"number\":null,\"name\":null}");
    }

    @Test
    void leavesOutMembersAndElements() {
        SamplePayload without = single.without("message.customer").without("message.tool_call_list[0]");

        assertThat(at(without, "/message/customer")).isEmpty();
        assertThat(at(without, "/message/tool_call_list")).isEqualTo("[]");
    }

    @Test
    void refusesAPathThatIsNone() {
        for (String path :
                List.of("", ".", "message.", "message..type", "[0]", "message[x]", "message[0", "message[-1]")) {
            assertRefused(() -> single.with(path, 1))
                    .hasMessage("\"" + path + "\" is no path: write names with dots between them, and elements of lists"
                            + " in brackets, like message.tool_call_list[0].function.name");
        }
    }

    @Test
    void refusesAPathThatLeadsNowhere() {
        assertRefused(() -> single.with("mesage.type", 1))
                .hasMessage("there is no mesage.type in the payload: the payload has message");
        assertRefused(() -> single.with("message.call.state.x", 1))
                .hasMessage("there is no message.call.state.x in the payload: message.call has id, type, status");
        assertRefused(() -> single.with("message.call.status.x", 1))
                .hasMessage("there is no message.call.status.x in the payload: message.call.status is \"in-progress\"");
        assertRefused(() -> single.with("message.tool_call_list[1]", 1))
                .hasMessage(
                        "there is no message.tool_call_list[1] in the payload: message.tool_call_list is a list of 1");
        assertRefused(() -> single.with("message.tool_call_list[0].function[2].x", 1))
                .hasMessage("there is no message.tool_call_list[0].function[2].x in the payload:"
                        + " message.tool_call_list[0].function has name, arguments");
        assertRefused(() -> single.without("message.assistant"))
                .hasMessage("there is no message.assistant in the payload: message has type, timestamp, call,"
                        + " phone_number, customer, tool_call_list");
    }

    @Test
    void refusesAValueThatIsNoJson() {
        assertRefused(() -> single.with("message.x", new Object()))
                .hasMessageStartingWith("the value cannot be written");
    }

    @Test
    void refusesWhatThePlatformDoesNotSend() {
        assertThatThrownBy(() -> SamplePayloads.assistantRequest().metadata(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "an assistant-request has no metadata yet: your answer to it sets them; to send some all the"
                                + " same, use with(\"message.assistant\", ...)");
        assertThatThrownBy(() -> single.analysis(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("only an end-of-call-report has an analysis, and tool-calls-single is none; to send one all"
                        + " the same, use with(\"message.analysis\", ...)");
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(Runnable change) {
        return assertThatThrownBy(change::run).isInstanceOf(IllegalArgumentException.class);
    }

    private static String at(SamplePayload payload, String pointer) {
        JsonNode node = KitJson.object(payload.body()).at(pointer);
        return node.toString();
    }
}
