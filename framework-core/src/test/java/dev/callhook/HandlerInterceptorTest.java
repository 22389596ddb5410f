package dev.callhook;

import static dev.callhook.SignedRequests.error;
import static dev.callhook.SignedRequests.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolException;
import dev.callhook.payload.AssistantRequestResponse;
import dev.callhook.spi.HandlerInterceptor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HandlerInterceptorTest {

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final List<String> ran = new ArrayList<>();

    @Test
    void surroundsEveryRunInTheOrderOfRegistration() {
        SignedRequests desk = SignedRequests.to(builder()
                .interceptor((invocation, chain) -> {
                    ran.add("outer " + invocation.method().getName() + " " + invocation.secretId());
                    Object result = chain.proceed();
                    ran.add("outer done");
                    return result;
                })
                .interceptor((invocation, chain) -> {
                    ran.add("inner " + invocation.toolCall().isPresent());
                    return chain.proceed();
                }));

        assertThat(desk.tool("echo", "{'text':'a'}")).isEqualTo(result("{'value':'a'}"));
        desk.event("status-update", "");
        desk.event("assistant-request", "");

        assertThat(ran)
                .containsExactly(
                        "outer echo default",
                        "inner true",
                        "echo a",
                        "outer done",
                        "outer status default",
                        "inner false",
                        "status",
                        "outer done",
                        "outer greet default",
                        "inner false",
                        "greet",
                        "outer done");
    }

    @Test
    void mayReplaceAResultAlsoThatOfAMethodWithoutOne() {
        SignedRequests desk = SignedRequests.to(builder().interceptor((invocation, chain) -> {
            chain.proceed();
            return "replaced";
        }));

        assertThat(desk.tool("echo", "{'text':'a'}")).isEqualTo(result("{'value':'replaced'}"));
        assertThat(desk.tool("nothing", "{}")).isEqualTo(result("{'value':'replaced'}"));
        assertThat(desk.event("status-update", "").status()).isEqualTo(200);
        assertThat(desk.event("assistant-request", "").text()).isEqualTo("{}");
        assertThat(log.everything()).last().asString().contains("Desk.greet returned another type: return Assistant");
    }

    @Test
    void mayRefuseTheRunWithATextForTheAssistant() {
        SignedRequests desk = SignedRequests.to(builder().interceptor((invocation, chain) -> {
            throw new ToolException("Bookings are closed today.");
        }));

        assertThat(desk.tool("echo", "{'text':'a'}")).isEqualTo(error("Bookings are closed today."));
        assertThat(desk.event("status-update", "").status()).isEqualTo(500);
        assertThat(desk.event("assistant-request", "").text()).isEqualTo("{}");
        assertThat(ran).isEmpty();
    }

    @Test
    void seesWhatIsWrongWithTheArguments() {
        SignedRequests desk = SignedRequests.to(builder().interceptor((invocation, chain) -> {
            try {
                return chain.proceed();
            } catch (ToolException e) {
                ran.add(e.textForAssistant());
                throw e;
            }
        }));

        assertThat(desk.tool("echo", "{}")).isEqualTo(error("the argument text is missing: it must be a text"));
        assertThat(ran).containsExactly("the argument text is missing: it must be a text");
    }

    @Test
    void mustGoOnOrThrow() {
        HandlerInterceptor lazy = (invocation, chain) -> "instead";
        SignedRequests desk = SignedRequests.to(builder().interceptor(lazy));

        assertThat(desk.tool("echo", "{'text':'a'}")).contains("an internal problem (incident ");
        assertThat(desk.event("status-update", "").status()).isEqualTo(500);
        assertThat(log.everything())
                .last()
                .asString()
                .contains("returned without calling proceed(): call it once, or throw, a ToolException for instance");
        assertThat(ran).isEmpty();
    }

    @Test
    void mayGoOnOnceOnly() {
        SignedRequests desk = SignedRequests.to(builder().interceptor((invocation, chain) -> {
            chain.proceed();
            return chain.proceed();
        }));

        assertThat(desk.tool("echo", "{'text':'a'}")).contains("an internal problem (incident ");
        assertThat(log.everything())
                .last()
                .asString()
                .endsWith("an interceptor called proceed() twice: the handler would run twice");
        assertThat(ran).containsExactly("echo a");
    }

    private WebhookDispatcherBuilder builder() {
        return WebhookDispatcher.builder().handlers(new Desk());
    }

    private final class Desk {

        @Tool("echo")
        String echo(String text) {
            ran.add("echo " + text);
            return text;
        }

        @Tool("nothing")
        void nothing() {}

        @OnStatusUpdate
        void status() {
            ran.add("status");
        }

        @AssistantRequest
        AssistantRequestResponse greet() {
            ran.add("greet");
            return AssistantRequestResponse.useDefault();
        }
    }
}
