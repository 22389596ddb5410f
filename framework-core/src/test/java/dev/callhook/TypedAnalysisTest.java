package dev.callhook;

import static dev.callhook.SignedRequests.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.Analysis;
import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.Description;
import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.http.WebhookResponse;
import dev.callhook.payload.AnalysisPlan;
import dev.callhook.payload.AssistantConfigOverride;
import dev.callhook.payload.AssistantRequestResponse;
import dev.callhook.payload.RawJson;
import jakarta.validation.constraints.Max;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The type that reads the analysis of a call is the schema by which the platform makes it. */
class TypedAnalysisTest {

    private static final String SCHEMA = json("{'type':'object','properties':{'name':{'type':'string',"
            + "'description':'Who called'},'score':{'type':'integer','minimum':-2147483648,'maximum':10},"
            + "'phone':{'type':'string'}},'required':['name','score']}");
    private static final String PLAN =
            json("'analysis_plan':{'structured_data_plan':{'enabled':true,'schema':") + SCHEMA;

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final List<Object> seen = new ArrayList<>();

    record Lead(
            @Description("Who called") String name, @Max(10) int score, Optional<String> phone) {}

    @Test
    void asksForTheTypeThatReadsIt() {
        assertThat(answer(AssistantRequestResponse.useDefault().analysis(Lead.class)))
                .isEqualTo(json("{'assistant':{") + PLAN + "}}}}");
        assertThat(answer(AssistantRequestResponse.savedAssistant("a1")
                        .analysis(AnalysisPlan.of(Lead.class)
                                .message("system", "Fill in {{schema}}")
                                .minMessagesThreshold(4))))
                .isEqualTo(json("{'assistant_id':'a1','assistant_override':{")
                        + PLAN
                        + json(",'messages':[{'role':'system','content':'Fill in {{schema}}'}]},"
                                + "'min_messages_threshold':4}}}"));
    }

    @Test
    void asksForAMapOfThem() throws Exception {
        class Desk {
            @AssistantRequest
            AssistantRequestResponse greet() throws NoSuchMethodException {
                return AssistantRequestResponse.useDefault()
                        .analysis(
                                Desk.class.getDeclaredMethod("file", Map.class).getGenericParameterTypes()[0]);
            }

            @OnEndOfCallReport
            void file(@Analysis Map<String, Lead> leads) {}
        }

        assertThat(SignedRequests.to(new Desk()).event("assistant-request", "").text())
                .contains(json("'schema':{'type':'object','additionalProperties':") + SCHEMA + "}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            java.lang.Runnable | has the type Runnable, which no JSON Schema describes, since it is abstract: use a \
            record, a scalar, a list or a map of texts to them, or take a JsonNode
            java.lang.String   | has the type java.lang.String, which is not read from an object: use a record or a map
            """)
    void goesOnWithoutAnAnalysisThatCannotBeAskedFor(Class<?> type, String reason) {
        assertThat(answer(AssistantRequestResponse.assistant(
                                AssistantConfigOverride.of().firstMessage("Hello"))
                        .analysis(type)))
                .isEqualTo(json("{'assistant':{'first_message':'Hello'}}"));
        assertThat(log.lines())
                .contains("WARN calls go on without an analysis, since what the answer asks for " + reason);
        assertThat(answer(AssistantRequestResponse.useDefault().analysis(type))).isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'score':7}                       | analysis.name is missing: it must be a text
            {'name':null,'score':7}           | analysis.name must be a text
            {'name':'PRIVATE','score':'many'} | analysis.score must be a whole number
            {'name':'PRIVATE','score':11}     | analysis.score is not what the schema asks for
            ['PRIVATE']                       | analysis must be an object
            """)
    void failsAReportWhoseAnalysisDoesNotFit(String analysis, String reason) {
        class Desk {
            @OnEndOfCallReport
            void file(@Analysis Optional<Lead> lead) {
                throw new AssertionError("must not run");
            }
        }

        WebhookResponse answer = report(new Desk(), analysis);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(log.everything())
                .last()
                .asString()
                .endsWith("IllegalArgumentException: the analysis does not fit Lead: " + reason + ": to file the report"
                        + " all the same, declare an Optional and beside it @Analysis RawJson");
    }

    @Test
    void givesTheRawJsonToAMethodThatTakesItBesideTheType() {
        class Desk {
            @OnEndOfCallReport
            void file(@Analysis Optional<Lead> lead, @Analysis Optional<RawJson> raw) {
                seen.add(lead);
                seen.add(raw.map(RawJson::text).orElse("none"));
            }
        }
        SignedRequests desk = SignedRequests.to(new Desk());
        log.clear();

        for (String analysis : List.of("{'name':'Ann','score':'7'}", "{'name':'Bob'}", "{'name':'Cid'}", "null")) {
            assertThat(desk.event("end-of-call-report", "'analysis':" + analysis)
                            .status())
                    .isEqualTo(200);
        }

        assertThat(seen)
                .containsExactly(
                        Optional.of(new Lead("Ann", 7, Optional.empty())),
                        json("{'name':'Ann','score':'7'}"),
                        Optional.empty(),
                        json("{'name':'Bob'}"),
                        Optional.empty(),
                        json("{'name':'Cid'}"),
                        Optional.empty(),
                        "none");
        assertThat(log.lines())
                .containsExactly("WARN Desk.file(Optional, Optional) gets the raw JSON only: the analysis does not fit"
                        + " Lead: analysis.score is missing: it must be a whole number");
    }

    @Test
    void failsAReportWhoseRequiredAnalysisDoesNotFitWhateverIsBesideIt() {
        class Desk {
            @OnEndOfCallReport
            void file(@Analysis Lead lead, @Analysis RawJson raw) {
                throw new AssertionError("must not run");
            }
        }

        assertThat(report(new Desk(), "{}").status()).isEqualTo(500);
    }

    @Test
    void takesWhateverComesWhereNoTypeIsDeclared() {
        class Desk {
            @OnEndOfCallReport
            void file(@Analysis Map<String, Object> all) {
                seen.add(all);
            }
        }

        assertThat(report(new Desk(), "{'a':null,'b':[null]}").status()).isEqualTo(200);
        assertThat(seen).asString().isEqualTo("[{a=null, b=[null]}]");
    }

    private static WebhookResponse report(Object desk, String analysis) {
        return SignedRequests.to(desk).event("end-of-call-report", "'analysis':" + analysis);
    }

    private static String answer(AssistantRequestResponse response) {
        class Desk {
            @AssistantRequest
            AssistantRequestResponse greet() {
                return response;
            }
        }
        return SignedRequests.to(new Desk()).event("assistant-request", "").text();
    }
}
