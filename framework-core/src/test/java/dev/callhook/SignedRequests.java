package dev.callhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.callhook.handler.InvalidHandlerException;
import dev.callhook.http.WebhookRequest;
import dev.callhook.http.WebhookResponse;
import dev.callhook.signature.WebhookSigner;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** Signs messages as the platform does and hands them to a dispatcher. JSON is written with ' instead of ". */
final class SignedRequests {

    static final String SECRET = "PRIVATE-secret-of-the-tests";

    /** What no answer may show: names of classes, texts of exceptions and of parsers. */
    private static final Pattern INSIDES =
            Pattern.compile("PRIVATE|com\\.|java\\.|jackson|Exception|Error\\b|at \\[|Feature");

    private final WebhookDispatcher dispatcher;

    private SignedRequests(WebhookDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    static SignedRequests to(Object... handlers) {
        return to(WebhookDispatcher.builder().handlers(handlers));
    }

    static SignedRequests to(WebhookDispatcherBuilder builder) {
        return to(builder.secret(SECRET).build());
    }

    /** Sends to what has the secret. */
    static SignedRequests to(WebhookDispatcher dispatcher) {
        return new SignedRequests(dispatcher);
    }

    /** Returns what is wrong with handlers. */
    static List<String> problems(Object... handlers) {
        return problems(WebhookDispatcher.builder().handlers(handlers).secret(SECRET));
    }

    static List<String> problems(WebhookDispatcherBuilder builder) {
        return catchThrowableOfType(InvalidHandlerException.class, builder::build)
                .problems();
    }

    static String json(String text) {
        return text.replace('\'', '"');
    }

    /** Sends a message that is quoted already. */
    WebhookResponse sendRaw(String message) {
        byte[] body = ("{\"message\":" + message + "}").getBytes(StandardCharsets.UTF_8);
        WebhookResponse response =
                dispatcher.dispatch(WebhookRequest.of(WebhookSigner.of(SECRET).headers(Instant.now(), body), body));
        assertThat(response.text()).doesNotContainPattern(INSIDES);
        return response;
    }

    WebhookResponse send(String message) {
        return sendRaw(json(message));
    }

    /** Sends an event with the members of the message. */
    WebhookResponse event(String type, String members) {
        return send("{'type':'" + type + "'" + (members.isEmpty() ? "" : "," + members) + "}");
    }

    /** Sends calls of tools, as {@link #call} writes them, and returns the body of the answer. */
    String calls(String... calls) {
        WebhookResponse response = event("tool-calls", "'tool_call_list':[" + String.join(",", calls) + "]");
        assertThat(response.status()).isEqualTo(200);
        return response.text();
    }

    /** Calls one tool and returns the body of the answer. */
    String tool(String name, String arguments) {
        return calls(call("t1", name, arguments));
    }

    static String call(String id, String name, String arguments) {
        return "{'id':'" + id + "','function':{'name':'" + name + "','arguments':" + arguments + "}}";
    }

    /** Returns the answer to {@link #tool} with this result. */
    static String result(String result) {
        return json("{'results':[{'tool_call_id':'t1','result':" + result + "}]}");
    }

    /** Returns the answer to {@link #tool} with this text; its quotation marks are escaped. */
    static String error(String text) {
        return "{\"error\":\"" + text.replace("\"", "\\\"") + "\"}";
    }
}
