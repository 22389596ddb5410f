package dev.callhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.Analysis;
import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.payload.AssistantRequestResponse;
import dev.callhook.payload.CallObject;
import dev.callhook.payload.RawJson;
import dev.callhook.spi.WebhookEvent.Drift;
import dev.callhook.spi.WebhookEvent.Drift.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the platform was asked to extract is what methods read, or that is said. */
class AnalysisDriftTest {

    private static final String RENAMED =
            "the analysis that Desk.file reads as Lead has drifted: the assistant calls \"reason\" what the code calls"
                    + " \"topic\", so its value does not arrive: ask for it with analysis(Lead.class)";

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final ToldEvents told = new ToldEvents();

    record Lead(String topic, boolean urgent) {}

    record OldLead(String reason, boolean urgent) {}

    private static final class Desk {

        private final Class<?> asked;

        Desk(Class<?> asked) {
            this.asked = asked;
        }

        @AssistantRequest
        AssistantRequestResponse greet() {
            return AssistantRequestResponse.useDefault().analysis(asked);
        }

        @OnEndOfCallReport
        void file(@Analysis Optional<Lead> lead, @Analysis Optional<RawJson> raw) {}

        @OnEndOfCallReport
        void alarm(@Analysis Optional<Urgency> urgency, @Analysis Optional<Map<String, Object>> all) {}

        record Urgency(boolean urgent) {}
    }

    @Test
    void findsThatAMethodReadsAnotherTypeThanIsAskedFor() {
        PhoneLine line = line(OldLead.class, Contract.of());

        PhoneLine.await(line.send("{'type':'assistant-request','call':{'id':'c1'}}"));
        PhoneLine.await(line.send("{'type':'assistant-request','call':{'id':'c2'}}"));

        assertThat(logged(line)).containsExactly("WARN " + RENAMED);
        assertThat(told.events().stream().filter(Drift.class::isInstance))
                .containsExactly(new Drift(Kind.RENAMED, "", RENAMED));
    }

    @Test
    void findsThatAnAssistantWasConfiguredOtherwise() {
        PhoneLine line = line(Lead.class, Contract.of());

        begin(
                line,
                "{'structured_data_plan':{'enabled':true,'schema':{'type':'object','properties':{'reason':{'type':"
                        + "'string'},'urgent':{'type':'string'}},'required':['reason']}}}");

        String urgent = "\"urgent\" is a text for the assistant and true or false for the code, so it may be refused";
        assertThat(logged(line))
                .contains(
                        "WARN " + RENAMED,
                        "WARN the analysis that Desk.alarm reads as Urgency has drifted: " + urgent
                                + ": ask for it with analysis(Urgency.class)");
    }

    record Survey(int mark) {}

    @Test
    void saysOfTwoAnalysesOnlyWhichHasNotBeenAskedFor() {
        class Desk {
            @AssistantRequest
            AssistantRequestResponse greet(CallObject call) {
                return AssistantRequestResponse.useDefault()
                        .analysis("c1".equals(call.id()) ? Lead.class : Survey.class);
            }

            @OnEndOfCallReport
            void file(@Analysis Optional<Lead> lead, @Analysis Optional<Survey> survey, @Analysis RawJson raw) {}
        }
        PhoneLine line = PhoneLine.to(new Desk());
        log.clear();

        PhoneLine.await(line.send("{'type':'assistant-request','call':{'id':'c1'}}"));
        PhoneLine.await(line.send("{'type':'assistant-request','call':{'id':'c2'}}"));

        assertThat(logged(line))
                .containsExactly(
                        "INFO the analysis that Desk.file reads as Survey is in no plan so far: ask for it with"
                                + " analysis(Survey.class)");
    }

    @Test
    void findsNothingWhereTheTypeIsAskedForThatIsRead() {
        PhoneLine line = line(Lead.class, Contract.of());

        PhoneLine.await(line.send("{'type':'assistant-request','call':{'id':'c1'}}"));

        assertThat(logged(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "[]",
                "{}",
                "{'structured_data_plan':null}",
                "{'structured_data_plan':{'enabled':false,'schema':{'type':'object','properties':{}}}}",
                "{'structured_data_plan':{'enabled':true,'schema':'PRIVATE'}}"
            })
    void saysNothingOfPlansThatAskForNothing(String plan) {
        PhoneLine line = line(Lead.class, Contract.of());

        begin(line, plan);

        assertThat(logged(line)).isEmpty();
    }

    @Test
    void saysNothingIfItIsSwitchedOff() {
        PhoneLine line = line(OldLead.class, Contract.of().driftDetection(false));

        PhoneLine.await(line.send("{'type':'assistant-request','call':{'id':'c1'}}"));

        assertThat(logged(line)).isEmpty();
    }

    private PhoneLine line(Class<?> asked, Contract contract) {
        PhoneLine line = PhoneLine.to(WebhookDispatcher.builder()
                .handlers(new Desk(asked))
                .contract(contract)
                .listener(told));
        log.clear();
        return line;
    }

    private static void begin(PhoneLine line, String plan) {
        PhoneLine.await(
                line.send("{'type':'tool-calls','tool_call_list':[],'assistant':{'analysis_plan':" + plan + "}}"));
    }

    /** Lets everything be compared and returns what was logged of it. */
    private List<String> logged(PhoneLine line) {
        line.dispatcher().close();
        return log.lines();
    }
}
