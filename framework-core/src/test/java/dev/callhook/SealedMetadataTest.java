package dev.callhook;

import static dev.callhook.SignedRequests.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.Metadata;
import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.payload.AssistantRequestResponse;
import dev.callhook.payload.RawJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Metadata that this application did not give is not trusted, where it says so. */
class SealedMetadataTest {

    static final String KEY = "PRIVATE-key-that-seals-metadata-of-tests";
    static final Ref REF = new Ref(7, "Zoë \"Z\"", new BigDecimal("12.50"), List.of(20, 1000), Optional.empty());
    // as HMAC-SHA256 of the sorted members says, computed with Python
    static final String SEAL = "mc9w4pWTnEDxznndM2F9uRSNUboBrewKgQCCcjaRUHY";

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final List<Object> seen = new ArrayList<>();
    private final SignedRequests desk = to(KEY, new Desk(REF));

    record Ref(long id, String name, BigDecimal fee, List<Integer> codes, Optional<String> note) {}

    private final class Desk {

        private final Object metadata;

        Desk(Object metadata) {
            this.metadata = metadata;
        }

        @AssistantRequest
        AssistantRequestResponse greet() {
            return AssistantRequestResponse.useDefault().metadata(metadata);
        }

        @OnStatusUpdate
        void note(
                @Metadata Optional<Ref> ref,
                @Metadata Optional<RawJson> raw,
                @Metadata Optional<Map<String, Object>> all) {
            seen.add(ref);
            seen.add(raw.map(RawJson::text).orElse("none"));
            seen.add(all.map(Map::keySet).orElse(Set.of()));
        }
    }

    @Test
    void sealsTheMetadataOfAnAnswer() {
        assertThat(desk.event("assistant-request", "").text())
                .isEqualTo(json("{'assistant':{'metadata':{'id':7,'name':'Zoë \\'Z\\'','fee':12.50,'codes':[20,1000],"
                        + "'note':null,'callhook_seal':'" + SEAL + "'}}}"));
    }

    /** Whoever stores JSON may sort its members, leave out those that are null, write its numbers and texts anew. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':7,'name':'Zoë \\'Z\\'','fee':12.50,'codes':[20,1000],'note':null,'callhook_seal':'" + SEAL
                        + "'}",
                "{ 'callhook_seal' : '" + SEAL + "', 'codes' : [ 2e1, 1.0E3 ], 'fee' : 1.25e1, 'id' : 7.0,"
                        + " 'name' : 'Zo\\u00eb \\u0022Z\\u0022' }"
            })
    void givesBackWhatItGave(String metadata) {
        update(desk, metadata);

        assertThat(seen)
                .containsExactly(
                        Optional.of(
                                new Ref(7, "Zoë \"Z\"", new BigDecimal("12.5"), List.of(20, 1000), Optional.empty())),
                        json("{'codes':[20,1000],'fee':12.5,'id':7,'name':'Zoë \\'Z\\''}"),
                        Set.of("codes", "fee", "id", "name"));
        assertThat(log.lines()).noneMatch(line -> line.startsWith("WARN"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            not sealed        | {'id':7,'name':'Zoë','fee':12.5,'codes':[20,1000]}
            changed           | {'id':8,'name':'Zoë \\'Z\\'','fee':12.5,'codes':[20,1000],'callhook_seal':'mc9w4pWTnEDxznndM2F9uRSNUboBrewKgQCCcjaRUHY'}
            more              | {'id':7,'name':'Zoë \\'Z\\'','fee':12.5,'codes':[20,1000],'note':'','callhook_seal':'mc9w4pWTnEDxznndM2F9uRSNUboBrewKgQCCcjaRUHY'}
            another order     | {'id':7,'name':'Zoë \\'Z\\'','fee':12.5,'codes':[1000,20],'callhook_seal':'mc9w4pWTnEDxznndM2F9uRSNUboBrewKgQCCcjaRUHY'}
            no text           | {'id':7,'callhook_seal':7}
            huge              | {'id':1e99999999999999,'callhook_seal':'x'}
            overflowing       | {'id':100e2147483647,'callhook_seal':'x'}
            very huge         | {'id':1e2147483647,'callhook_seal':'x'}
            no Base64         | {'id':7,'callhook_seal':'!'}
            cut off           | {'id':7,'callhook_seal':''}
            no object         | ['callhook_seal']
            """)
    void treatsOtherMetadataAsAbsent(String what, String metadata) {
        update(desk, metadata);
        update(desk, metadata);

        assertThat(seen.subList(0, 3)).as(what).containsExactly(Optional.empty(), "none", Set.of());
        assertThat(log.lines().stream().filter(line -> line.startsWith("WARN")))
                .containsExactly(
                        "WARN metadata came that is not sealed with the key of this application, and is treated as"
                                + " absent: it was set elsewhere, changed on its way, or sealed with an older key");
    }

    @Test
    void treatsMetadataOfAnotherKeyAsAbsent() {
        SignedRequests other = to("PRIVATE-other-key-of-at-least-32-chars", new Desk(REF));

        update(other, "{'id':7,'name':'Zoë \\'Z\\'','fee':12.5,'codes':[20,1000],'callhook_seal':'" + SEAL + "'}");

        assertThat(seen).first().isEqualTo(Optional.empty());
    }

    @Test
    void doesNotRunAMethodThatRequiresWhatIsNotTrusted() {
        class Strict {
            @OnStatusUpdate
            void note(@Metadata Ref ref) {
                throw new AssertionError("must not run");
            }
        }

        assertThat(to(KEY, new Strict())
                        .event("status-update", "'assistant':{'metadata':{'id':7}}")
                        .status())
                .isEqualTo(500);
    }

    static SignedRequests to(String key, Object handler) {
        return SignedRequests.to(WebhookDispatcher.builder()
                .handlers(handler)
                .contract(Contract.of().sealedMetadata(key)));
    }

    private static void update(SignedRequests desk, String metadata) {
        assertThat(desk.event("status-update", "'assistant':{'metadata':" + metadata + "}")
                        .status())
                .isEqualTo(200);
    }
}
