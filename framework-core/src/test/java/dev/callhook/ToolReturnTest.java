package dev.callhook;

import static dev.callhook.SignedRequests.json;
import static dev.callhook.SignedRequests.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolException;
import dev.callhook.handler.ToolParam;
import dev.callhook.handler.ToolResult;
import dev.callhook.payload.RawJson;
import dev.callhook.payload.ToolCall;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ToolReturnTest {

    private static final String INTERNAL =
            "{\"error\":\"The tool could not do its work because of an internal problem (incident ";

    private static final String FAILURE = "dev.callhook.internal.text.LoggedFailure: java.lang.IllegalStateException: ";

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    private final Desk desk = new Desk();
    private final SignedRequests requests = SignedRequests.to(desk);

    record Booking(String id, LocalDate day, Optional<String> note) {}

    @Test
    void sendsObjectsAsTheyAre() {
        assertThat(returned(new Booking("b1", LocalDate.of(2026, 5, 4), Optional.empty())))
                .isEqualTo(result("{'id':'b1','day':'2026-05-04','note':null}"));
        assertThat(returned(Map.of())).isEqualTo(result("{}"));
        assertThat(returned(ToolResult.of(Map.of("error", "a value like any other"))))
                .isEqualTo(result("{'error':'a value like any other'}"));
    }

    @Test
    void wrapsEverythingElse() {
        assertThat(returned("open")).isEqualTo(result("{'value':'open'}"));
        assertThat(returned(7)).isEqualTo(result("{'value':7}"));
        assertThat(returned(true)).isEqualTo(result("{'value':true}"));
        assertThat(returned(null)).isEqualTo(result("{'value':null}"));
        assertThat(returned(List.of(1, 2))).isEqualTo(result("{'value':[1,2]}"));
        assertThat(returned(Instant.EPOCH)).isEqualTo(result("{'value':'1970-01-01T00:00:00Z'}"));
        assertThat(returned(Duration.ofMinutes(30))).isEqualTo(result("{'value':'PT30M'}"));
        assertThat(returned(ToolResult.of(null))).isEqualTo(result("{'value':null}"));
    }

    @Test
    void writesAValueOnceSinceSomeCanBeReadOnceOnly() {
        assertThat(returned(Stream.of(1, 2))).isEqualTo(result("{'value':[1,2]}"));
        assertThat(returned(List.of(1, 2).iterator())).isEqualTo(result("{'value':[1,2]}"));
    }

    @Test
    void opensOptionals() {
        assertThat(returned(Optional.of("open"))).isEqualTo(result("{'value':'open'}"));
        assertThat(returned(Optional.empty())).isEqualTo(result("{'value':null}"));
        assertThat(returned(Optional.of(ToolResult.simple(1)))).isEqualTo("{\"result\":1}");
    }

    @Test
    void saysThatAMethodWithoutAResultIsDone() {
        assertThat(requests.tool("nothing", "{}")).isEqualTo(result("{'ok':true}"));
        assertThat(requests.tool("nothing_later", "{}")).isEqualTo(result("{'ok':true}"));
    }

    @Test
    void passesReceivedJsonOnAsItIs() {
        assertThat(requests.tool("arguments", "{'a':[1.50,null]}")).isEqualTo(result("{'a':[1.50,null]}"));
    }

    @Test
    void waitsForStages() {
        assertThat(returned(CompletableFuture.completedFuture(Map.of("a", 1)))).isEqualTo(result("{'a':1}"));
        assertThat(returned(CompletableFuture.completedFuture(null))).isEqualTo(result("{'value':null}"));
        assertThat(returned(CompletableFuture.completedFuture(Optional.of(1)))).isEqualTo(result("{'value':1}"));
        assertThat(returned(CompletableFuture.completedFuture(ToolResult.simple(1))))
                .isEqualTo("{\"result\":1}");
        assertThat(requests.tool("later", "{}")).isEqualTo(result("{'value':'later'}"));
    }

    @Test
    void sendsTheFormThatTheMethodChooses() {
        assertThat(returned(ToolResult.simple("open"))).isEqualTo(json("{'result':'open'}"));
        assertThat(returned(ToolResult.simple(null))).isEqualTo(json("{'result':null}"));
        assertThat(returned(ToolResult.direct(Map.of("open", true)))).isEqualTo(json("{'open':true}"));
        assertThat(returned(ToolResult.error("closed \"today\""))).isEqualTo("{\"error\":\"closed \\\"today\\\"\"}");
    }

    @Test
    void saysSomethingNeutralForAnErrorThatSaysNothing() {
        String neutral = "{\"error\":\"The tool could not do its work.\"}";

        assertThat(returned(ToolResult.error(" "))).isEqualTo(neutral);
        assertThat(returned(ToolResult.error(null))).isEqualTo(neutral);
        assertThat(new ToolException(null).textForAssistant()).isEqualTo("The tool could not do its work.");
    }

    @Test
    void refusesFormsThatCouldBeMisread() {
        for (String key : List.of("result", "results", "error")) {
            assertThat(returned(ToolResult.direct(Map.of(key, 1)))).startsWith(INTERNAL);
            assertThat(returned(ToolResult.simple(Map.of(key, 1)))).startsWith(INTERNAL);
        }
        assertThat(returned(ToolResult.direct(List.of()))).startsWith(INTERNAL);
        assertThat(returned(ToolResult.direct("text"))).startsWith(INTERNAL);
        assertThat(returned(ToolResult.direct(null))).startsWith(INTERNAL);
        assertThat(returned(ToolResult.direct(Map.of("deeper", Map.of("error", 1)))))
                .isEqualTo(json("{'deeper':{'error':1}}"));
        assertThat(log.everything())
                .contains(
                        FAILURE + "ToolResult.simple has a top-level result, results or error, which the platform would"
                                + " misread: return the value itself, or ToolResult.of(value)",
                        FAILURE + "ToolResult.direct needs a value that is written as a JSON object, but it is a list:"
                                + " return the value itself");
    }

    @Test
    void refusesOtherFormsForSeveralCalls() {
        desk.value = ToolResult.simple(1);

        assertThat(requests.calls(
                        SignedRequests.call("t1", "any", "{}"), SignedRequests.call("t2", "add", "{'a':1,'b':2}")))
                .startsWith(json("{'results':[{'tool_call_id':'t1','result':") + INTERNAL)
                .endsWith(json("{'tool_call_id':'t2','result':{'value':3}}]}"));
    }

    @Test
    void sendsAnErrorAmongSeveralCallsAsItsResult() {
        desk.value = ToolResult.error("closed");

        assertThat(requests.calls(SignedRequests.call("t1", "any", "{}"), SignedRequests.call("t2", "nothing", "{}")))
                .isEqualTo(json("{'results':[{'tool_call_id':'t1','result':{'error':'closed'}},"
                        + "{'tool_call_id':'t2','result':{'ok':true}}]}"));
    }

    @Test
    void keepsTheOrderOfMembersAndUnicode() {
        Map<String, Object> ordered = new LinkedHashMap<>();
        ordered.put("z", "Grüße\u2028");
        ordered.put("a", "\ud800");

        assertThat(returned(ordered)).isEqualTo(result("{'z':'Grüße\u2028','a':'\\uD800'}"));
    }

    private String returned(Object value) {
        desk.value = value;
        return requests.tool("any", "{}");
    }

    private static final class Desk {

        private Object value;

        @Tool("any")
        Object any() {
            return value;
        }

        @Tool("nothing")
        void nothing() {}

        @Tool("nothing_later")
        CompletionStage<Void> nothingLater() {
            return CompletableFuture.completedFuture(null);
        }

        @Tool("arguments")
        RawJson arguments(ToolCall call) {
            return call.arguments();
        }

        @Tool("add")
        int add(@ToolParam("a") int a, int b) {
            return a + b;
        }

        @Tool("later")
        CompletionStage<String> later() {
            return CompletableFuture.supplyAsync(() -> "later");
        }
    }
}
