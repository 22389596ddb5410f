package dev.callhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.callhook.handler.Analysis;
import dev.callhook.handler.Metadata;
import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.payload.RawJson;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void failsAMethodWhoseAnalysisDoesNotFitWithoutShowingIt() {
        class Desk {
            @OnEndOfCallReport
            void report(@Analysis Optional<Lead> lead) {
                throw new AssertionError("must not run");
            }
        }
        SignedRequests desk = SignedRequests.to(new Desk());
        String reason =
                "dev.callhook.internal.text.LoggedFailure: java.lang.IllegalArgumentException: the JSON does not fit"
                        + " Lead: ";

        assertThat(desk.event("end-of-call-report", "'analysis':{'name':'Ann','score':'PRIVATE'}")
                        .status())
                .isEqualTo(500);
        assertThat(log.everything()).last().asString().startsWith(reason + "value.score must be a whole number from ");
        assertThat(desk.event("end-of-call-report", "'analysis':'PRIVATE'").status())
                .isEqualTo(500);
        assertThat(log.everything()).last().isEqualTo(reason + "value must be an object");
    }
}
