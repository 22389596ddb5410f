package dev.callhook;

import static dev.callhook.SignedRequests.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.callhook.handler.Analysis;
import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.Metadata;
import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import dev.callhook.payload.AssistantRequestResponse;
import dev.callhook.payload.CallObject;
import dev.callhook.payload.RawJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataAndAnalysisTest {

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final List<Object> seen = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"", "'assistant':null", "'assistant':{}", "'assistant':{'metadata':null}", "'assistant':7"})
    void doesNotRunAMethodWhoseRequiredMetadataIsAbsent(String members) {
        class Desk {
            @OnEndOfCallReport
            void report(@Metadata Ref ref) {
                throw new AssertionError("must not run");
            }
        }

        assertThat(SignedRequests.to(new Desk())
                        .event("end-of-call-report", members)
                        .status())
                .isEqualTo(500);
        assertThat(log.everything())
                .last()
                .asString()
                .endsWith("the parameter ref has no value in this delivery, so the method was not run: declare it as an"
                        + " Optional if it may be absent");
    }

    record Ref(int customerId) {}

    record Lead(String name, int score) {}

    @Test
    void readsMetadataAndAnalysis() {
        class Desk {
            @OnEndOfCallReport
            void report(
                    @Metadata Ref ref, @Analysis Optional<Lead> lead, @Analysis RawJson raw, @Metadata JsonNode tree) {
                seen.addAll(
                        List.of(ref, lead, raw.text(), tree.path("customerId").asInt()));
            }
        }

        assertThat(SignedRequests.to(new Desk())
                        .event(
                                "end-of-call-report",
                                "'assistant':{'metadata':{'customerId':'7','more':1}},'analysis':{'name':'Ann','score':2.0}")
                        .status())
                .isEqualTo(200);
        assertThat(seen)
                .containsExactly(new Ref(7), Optional.of(new Lead("Ann", 2)), "{\"name\":\"Ann\",\"score\":2.0}", 7);
    }

    record OldRef(String customer) {}

    @Test
    void refusesTwoTypesOfMetadataInOneApplication() {
        class Desk {
            @Tool("book")
            void book(@Metadata Ref ref) {}

            @OnStatusUpdate
            void update(@Metadata RawJson raw, @Metadata Map<String, Object> map, @Metadata Optional<JsonNode> tree) {}

            @OnEndOfCallReport
            void report(@Metadata Optional<OldRef> ref) {}
        }

        assertThat(SignedRequests.problems(new Desk()))
                .containsExactly("Desk.report(Optional) reads the metadata as OldRef, but Desk.book reads it as Ref: an"
                        + " application has one type of metadata, or takes RawJson, a Map or a JsonNode");
    }

    @Test
    void warnsOnceOfMetadataThatNoMethodReads() {
        class Desk {
            @AssistantRequest
            AssistantRequestResponse greet(CallObject call) {
                return AssistantRequestResponse.savedAssistant("a1")
                        .metadata("c1".equals(call.id()) ? new Ref(7) : new OldRef("C-7"));
            }

            @OnEndOfCallReport
            void report(@Metadata Ref ref) {}
        }
        SignedRequests desk = SignedRequests.to(new Desk());
        log.clear();

        assertThat(desk.event("assistant-request", "'call':{'id':'c1'}").text())
                .isEqualTo(json("{'assistant_id':'a1','assistant_override':{'metadata':{'customerId':7}}}"));
        desk.event("assistant-request", "'call':{'id':'c2'}");
        desk.event("assistant-request", "'call':{'id':'c3'}");

        assertThat(log.lines())
                .containsExactly("WARN the metadata of an answer is a OldRef, but Desk.report reads it as Ref: give and"
                        + " take one type");
    }
}
