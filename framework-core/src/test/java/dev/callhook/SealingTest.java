package dev.callhook;

import static dev.callhook.SealedMetadataTest.KEY;
import static dev.callhook.SealedMetadataTest.REF;
import static dev.callhook.SealedMetadataTest.SEAL;
import static dev.callhook.SignedRequests.SECRET;
import static dev.callhook.SignedRequests.json;
import static dev.callhook.SignedRequests.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callhook.handler.AssistantRequest;
import dev.callhook.payload.AssistantRequestResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is sealed, and with which keys. */
class SealingTest {

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private record Desk(Object metadata) {

        @AssistantRequest
        AssistantRequestResponse greet() {
            return AssistantRequestResponse.useDefault().metadata(metadata);
        }
    }

    @Test
    void sealsWhatIsPutByHandToo() {
        class Byhand {
            @AssistantRequest
            AssistantRequestResponse greet() {
                return AssistantRequestResponse.savedAssistant("a1").put("assistant_override", Map.of("metadata", REF));
            }
        }

        assertThat(SealedMetadataTest.to(KEY, new Byhand())
                        .event("assistant-request", "")
                        .text())
                .contains(json("'callhook_seal':'" + SEAL + "'"));
    }

    @Test
    void sealsMetadataOfCallsThatTheApplicationStarts() {
        try (WebhookDispatcher dispatcher = builder(KEY, SECRET).build();
                WebhookDispatcher unsealed = WebhookDispatcher.builder()
                        .handlers(new Desk(REF))
                        .secret(SECRET)
                        .build()) {
            assertThat(dispatcher.sealedMetadata(REF))
                    .startsWith("{\"id\":7,")
                    .endsWith(",\"callhook_seal\":\"" + SEAL + "\"}");
            assertThatThrownBy(() -> unsealed.sealedMetadata(REF))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no metadata is sealed: give the builder contract(Contract.of().sealedMetadata(key))");
            assertThatThrownBy(() -> dispatcher.sealedMetadata(new Object()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Object cannot be written as JSON: use a record or a map");
            assertThatThrownBy(() -> dispatcher.sealedMetadata(Map.of("n", BigDecimal.TEN.pow(120))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a number has more than 100 characters, or an exponent that is too large: write it as a"
                            + " text");
        }
    }

    @Test
    void sealsObjectsOnly() {
        assertThat(SealedMetadataTest.to(KEY, new Desk(new ArrayList<>()))
                        .event("assistant-request", "")
                        .text())
                .isEqualTo("{}");
        assertThat(log.everything())
                .last()
                .asString()
                .endsWith(
                        "sealed metadata must be written as a JSON object, which ArrayList is not: use a record or a map");
    }

    @Test
    void refusesAKeyThatKeepsNobodyOut() {
        String hint = ": give a random one of at least 32, read from the environment";

        assertThat(problems(builder(null, SECRET)))
                .containsExactly("the key that seals metadata has 0 characters" + hint);
        assertThat(problems(builder("  short ", SECRET)))
                .containsExactly("the key that seals metadata has 5 characters" + hint);
        assertThat(problems(builder(KEY + "\n", KEY)))
                .containsExactly(
                        "the key that seals metadata is a webhook secret, which others know: give it one of its own");
    }

    private static WebhookDispatcherBuilder builder(String key, String secret) {
        return WebhookDispatcher.builder()
                .handlers(new Desk(REF))
                .secret("own", secret)
                .contract(Contract.of().sealedMetadata(key));
    }
}
