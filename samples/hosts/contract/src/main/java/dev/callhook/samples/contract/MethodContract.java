package dev.callhook.samples.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only POST is answered, however well another method is signed. */
interface MethodContract {

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "HEAD", "OPTIONS", "TRACE", "PATCH", "FOO", "post"})
    default void refusesEveryMethodButPost(String method, Caller caller) {
        String call = Bodies.newCallId();
        Answer answer = caller.send(
                caller.signed(Bodies.statusUpdate(call, "in-progress")).method(method));
        answer.hasJsonHead(405);
        assertThat(answer.headers().get("Allow")).containsExactly("POST");
        assertThat(answer.body()).isEqualTo("HEAD".equals(method) ? "" : "{\"error\":\"only POST is answered here\"}");
        caller.expectNotes(call);
    }
}
