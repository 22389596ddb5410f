package dev.callhook.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callhook.Fixtures;
import dev.callhook.internal.json.PayloadReader;
import dev.callhook.internal.json.WireJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MaskedPayloadTest {

    private static final RawJson SECRET =
            new WireJson().slice("{\"secret\":\"+442079460987\"}".getBytes(StandardCharsets.UTF_8));

    static List<String> fixtures() {
        return Fixtures.ALL;
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void showsNothingPersonalOfAnyFixture(String fixture) throws Exception {
        WebhookPayload payload = new PayloadReader(new WireJson(), oddity -> {}).read(Fixtures.bytes(fixture));

        assertThat(payload.toString())
                .contains(payload.type(), payload.call().id())
                .doesNotContain("+44", "9460", "2026-05-11", "saturday")
                .doesNotContain("check-up", "Monday", "Voicemail", "voicemail", "Yes please", "booked")
                .doesNotContain("P-20417", "gpt-5.4", "media.tulip", "rejected the request");
    }

    @Test
    void showsThatSomethingIsThere() {
        assertThat(new Customer("+442079460987")).hasToString("Customer[number=***]");
        assertThat(new CallMessage("user", "My secret")).hasToString("CallMessage[role=user, content=***]");
        assertThat(new PhoneNumber("p1", "+442079460112", "Reception"))
                .hasToString("PhoneNumber[id=p1, number=***, name=Reception]");
        assertThat(new ToolCall("t1", "function", "book", SECRET))
                .hasToString("ToolCall[id=t1, type=function, name=book, arguments=***]");
        assertThat(new Assistant(SECRET)).hasToString("Assistant[raw=RawJson[26 bytes]]");
        assertThat(new CallObject("c1", "web_call", "ended", null))
                .hasToString("CallObject[id=c1, type=web_call, status=ended, pipeline=null]");
    }

    @Test
    void masksThePhoneNumberThatSomeIdsAndNamesHold() {
        assertThat(new CallObject("call-_+31612345678_abc123", "inbound_phone_call", null, null).toString())
                .startsWith("CallObject[id=call-_***_abc123, ");
        assertThat(new PhoneNumber("+442079460112", null, "020 7946 0112"))
                .hasToString("PhoneNumber[id=***, number=null, name=***]");
        assertThat(new CallObject("01234567-8901-4234-8901-123456789012", null, null, null).toString())
                .contains("01234567-8901-4234-8901-123456789012");
    }

    @Test
    void masksWhatAReportAndAnUpdateSay() {
        Envelope envelope = new Envelope("end-of-call-report", null, null, null, new Customer("+44"), null, SECRET);
        assertThat(new EndOfCallReportPayload(
                        envelope,
                        null,
                        "secret",
                        Transcript.of(List.of()),
                        SECRET,
                        "https://secret",
                        "user_hangup",
                        null,
                        null))
                .hasToString("EndOfCallReportPayload[envelope=" + envelope
                        + ", duration=null, messages=0, endReason=user_hangup, startedAt=null, endedAt=null]");
        assertThat(new StatusUpdatePayload(envelope, "secret", null))
                .hasToString("StatusUpdatePayload[envelope=" + envelope + ", error=***, endReason=null]");
        assertThat(envelope)
                .hasToString("Envelope[type=end-of-call-report, timestamp=null, call=null, phoneNumber=null,"
                        + " customer=Customer[number=***], assistant=null, raw=RawJson[26 bytes]]");
    }

    @Test
    void showsNullAsNull() {
        assertThat(new Customer(null)).hasToString("Customer[number=null]");
        assertThat(new PhoneNumber(null, null, null)).hasToString("PhoneNumber[id=null, number=null, name=null]");
        assertThat(new CallMessage(null, null)).hasToString("CallMessage[role=null, content=null]");
        assertThat(new CallObject(null, null, null, null))
                .hasToString("CallObject[id=null, type=null, status=null, pipeline=null]");
    }

    @Test
    void handsOutListsThatNobodyCanChange() {
        Envelope envelope = new Envelope("x", null, null, null, null, null, SECRET);
        List<ToolCall> calls = new ArrayList<>(List.of(new ToolCall("t1", null, "a", SECRET)));
        List<CallMessage> messages = new ArrayList<>(List.of(new CallMessage("user", "Hi")));
        ToolCallsPayload payload = new ToolCallsPayload(envelope, calls);
        EndOfCallReportPayload report =
                new EndOfCallReportPayload(envelope, null, null, Transcript.of(messages), null, null, null, null, null);
        calls.clear();
        messages.clear();

        assertThat(payload.toolCalls()).hasSize(1);
        assertThat(report.messages()).hasSize(1);
        assertThatThrownBy(() -> payload.toolCalls().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> report.messages().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
