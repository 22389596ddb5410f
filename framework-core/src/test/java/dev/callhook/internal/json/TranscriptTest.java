package dev.callhook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.payload.CallMessage;
import dev.callhook.payload.EndOfCallReportPayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A transcript is the same whether it is read while the body is, or when somebody asks for it. */
class TranscriptTest {

    private static final String START = "\ufeff{\"message\" : { \"messages\" : ";
    private static final String END = " , \"type\":\"end-of-call-report\"}}";

    private final List<String> oddities = new ArrayList<>();
    private final PayloadReader later = new PayloadReader(new WireJson(), oddities::add);
    private final PayloadReader meanwhile = later.readingTranscripts(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[ ]",
                "null",
                "7",
                "{\"role\":\"user\"}",
                "[{}]",
                "[{\"role\":\"user\",\"content\":\"Hi\"}]",
                "[ { \"content\" : \"8 bytes.\" , \"at\" : [{\"role\":1}] , \"role\" : \"user\" } , {\"role\":null} ]",
                "[{\"content\":\"\\\"é\\\" \\u00e9 \\ud83d\\ude42 🙂 \\\\\"},{\"content\":\"日本語日本語\\n\"}]",
                "[{\"content\":\"\"},{\"r\\u006fle\":\"user\"},{\"content\":\"a longer text, without anything in it\"}]",
                "[{\"role\":1,\"content\":{\"x\":[]}},[],\"secret\",{\"content\":\"Hi\"}]"
            })
    void isTheSameReadInEitherWay(String messages) throws Exception {
        List<CallMessage> asked = messages(later, messages);
        List<String> oddLater = List.copyOf(oddities);
        oddities.clear();

        assertThat(messages(meanwhile, messages)).isEqualTo(asked);
        assertThat(oddities).isEqualTo(oddLater);
    }

    @Test
    void readsTextsOfEveryLengthAndLetter() throws Exception {
        for (String letter : List.of("a", "é", "€", "🙂", "\\\"", "\\\\", "\\n")) {
            for (int length = 0; length < 40; length++) {
                String written = "x".repeat(length) + letter + "y".repeat(length % 9);
                String read = written.replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\");

                assertThat(messages(meanwhile, "[{\"content\":\"" + written + "\"}]"))
                        .containsExactly(new CallMessage(null, read));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"role\":\"user\",\"role\":\"user\"}]",
                "[{\"content\":\"never ends}]",
                "[{\"content\":\"a\u0001b\"}]",
                "[{\"content\":\"\\x\"}]",
                "[{\"content\":\"a\"]",
                "[{\"content\"}]",
                "[,{}]"
            })
    void isCheckedAsStrictlyInEitherWay(String messages) {
        for (PayloadReader reader : List.of(later, meanwhile)) {
            assertThat(refusal(reader, messages)).startsWith("the body is not strict JSON, see line 1, column ");
        }
    }

    @Test
    void isReadOnceForAllWhoAskForIt() throws Exception {
        EndOfCallReportPayload report = report(later, "[{\"content\":\"Hi\"}]");

        assertThat(report.messages()).isSameAs(report.transcript().messages());
        assertThat(report.transcript())
                .hasToString("Transcript[***]")
                .isEqualTo(report(meanwhile, "[{\"content\":\"Hi\"}]").transcript());
    }

    private static String refusal(PayloadReader reader, String messages) {
        try {
            return "accepted: " + report(reader, messages);
        } catch (MalformedPayloadException e) {
            return e.text();
        }
    }

    private static List<CallMessage> messages(PayloadReader reader, String messages) throws MalformedPayloadException {
        return report(reader, messages).messages();
    }

    private static EndOfCallReportPayload report(PayloadReader reader, String messages)
            throws MalformedPayloadException {
        return (EndOfCallReportPayload) reader.read((START + messages + END).getBytes(StandardCharsets.UTF_8));
    }
}
