package dev.callhook;

import static dev.callhook.SignedRequests.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.ToolException;
import dev.callhook.http.WebhookResponse;
import dev.callhook.payload.AssistantConfigOverride;
import dev.callhook.payload.AssistantRequestResponse;
import dev.callhook.payload.CallObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AssistantRequestTest {

    private static final WebhookResponse DEFAULT_ASSISTANT = WebhookResponse.of(200, "{}");

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    @Test
    void sendsWhatTheMethodReturns() {
        assertThat(answer(AssistantRequestResponse::useDefault)).isEqualTo(DEFAULT_ASSISTANT);
        assertThat(answer(() -> AssistantRequestResponse.savedAssistant("a1")
                                .override(AssistantConfigOverride.of().firstMessage("Hello"))
                                .maxDurationSeconds(600))
                        .text())
                .isEqualTo(json("{'assistant_id':'a1','assistant_override':{'first_message':'Hello'},"
                        + "'max_duration_seconds':600}"));
        assertThat(log.lines().stream().filter(line -> !line.startsWith("INFO")))
                .isEmpty();
    }

    @Test
    void rejectsACallOnPurposeOnly() {
        assertThat(answer(() -> AssistantRequestResponse.reject("We are closed.")))
                .isEqualTo(WebhookResponse.of(200, json("{'error':'We are closed.'}")));
    }

    static Stream<Throwable> failures() {
        return Stream.of(
                new IllegalStateException("broken"),
                new ToolException("This text would be read to the caller."),
                new StackOverflowError(),
                new NoClassDefFoundError("Missing"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void letsTheDefaultAssistantAnswerIfTheMethodFails(Throwable failure) {
        assertThat(answer(() -> {
                    throw sneaky(failure);
                }))
                .isEqualTo(DEFAULT_ASSISTANT);
        assertThat(log.lines())
                .last()
                .asString()
                .matches("ERROR Desk.greet for assistant-request \\(the default"
                        + " assistant answers\\) failed, incident [0-9a-f]{12}, call c1");
    }

    @Test
    void letsTheDefaultAssistantAnswerInsteadOfNull() {
        assertThat(answer(() -> null)).isEqualTo(DEFAULT_ASSISTANT);
        assertThat(log.everything())
                .last()
                .isEqualTo(
                        "dev.callhook.internal.text.LoggedFailure: java.lang.IllegalStateException: Desk.greet returned"
                                + " null: return AssistantRequestResponse.useDefault() for the default assistant");
    }

    @Test
    void letsTheDefaultAssistantAnswerInsteadOfWhatCannotBeWritten() {
        List<Object> cyclic = new ArrayList<>();
        cyclic.add(cyclic);

        assertThat(answer(() -> AssistantRequestResponse.useDefault().put("cyclic", new Object())))
                .isEqualTo(DEFAULT_ASSISTANT);
        assertThat(answer(() -> AssistantRequestResponse.useDefault().put("cyclic", cyclic)))
                .isEqualTo(DEFAULT_ASSISTANT);
    }

    @Test
    void letsTheDefaultAssistantAnswerIfARequiredValueIsAbsent() {
        class Desk {
            @AssistantRequest
            AssistantRequestResponse greet(CallObject call) {
                throw new AssertionError("must not run");
            }
        }

        assertThat(SignedRequests.to(new Desk()).event("assistant-request", "")).isEqualTo(DEFAULT_ASSISTANT);
        assertThat(log.everything())
                .last()
                .asString()
                .endsWith(
                        "the parameter call has no value in this delivery, so the method was not run: declare it as an"
                                + " Optional if it may be absent");
    }

    @Test
    void warnsOnceOfWhatAnOverrideWouldDrop() {
        SignedRequests desk = SignedRequests.to(new Desk(() -> AssistantRequestResponse.savedAssistant("a1")
                .override(AssistantConfigOverride.of().put("llm_config", Map.of("provider", "openai")))));
        log.clear();

        desk.event("assistant-request", "");
        desk.event("assistant-request", "");

        assertThat(log.lines())
                .containsExactly(
                        "WARN assistant_override.llm_config has no model, tools: it replaces the whole block on the"
                                + " platform, so what the saved assistant had there is lost for this call");
    }

    private static WebhookResponse answer(Supplier<AssistantRequestResponse> work) {
        return SignedRequests.to(new Desk(work)).event("assistant-request", "'call':{'id':'c1'}");
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable failure) throws T {
        throw (T) failure;
    }

    private static final class Desk {

        private final Supplier<AssistantRequestResponse> work;

        Desk(Supplier<AssistantRequestResponse> work) {
            this.work = work;
        }

        @AssistantRequest
        AssistantRequestResponse greet() {
            return work.get();
        }
    }
}
