package dev.callhook.samples.contract;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A delivery is plain JSON, whatever the spelling. */
interface ContentTypeContract {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "APPLICATION/JSON",
                "Application/Json;Charset=UTF-8",
                "application/json; charset=utf-8",
                "application/json ; charset=\"utf-8\"",
                "application/json;",
                "application/json; x=1; y=2"
            })
    default void takesJson(String contentType, Caller caller) {
        String call = Bodies.newCallId();
        caller.send(caller.signed(Bodies.statusUpdate(call, "in-progress")).with(Delivery.CONTENT_TYPE, contentType))
                .isJson(200, "{}");
        caller.expectNotes(call, "in-progress");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/json",
                "application/jsonx",
                "application/json+x",
                "application/ld+json",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application",
                ";",
                "text/plain; application/json",
                "text/plain, application/json"
            })
    default void refusesWhatIsNotJson(String contentType, Caller caller) {
        String call = Bodies.newCallId();
        caller.send(caller.signed(Bodies.statusUpdate(call, "in-progress")).with(Delivery.CONTENT_TYPE, contentType))
                .isError(415);
        caller.expectNotes(call);
    }

    @Test
    default void refusesABodyThatDoesNotSayWhatItIs(Caller caller) {
        caller.send(caller.signed("{}").without(Delivery.CONTENT_TYPE)).isError(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "br", "x-none", "identity, gzip", "gzip, identity"})
    default void refusesEncodedBodies(String encoding, Caller caller) {
        String call = Bodies.newCallId();
        caller.send(caller.signed(Bodies.statusUpdate(call, "in-progress")).with("Content-Encoding", encoding))
                .isError(415);
        caller.expectNotes(call);
    }

    @Test
    default void refusesEncodedBodiesThatSayIdentityFirst(Caller caller) {
        caller.send(caller.signed("{}").with("Content-Encoding", "identity").and("Content-Encoding", "gzip"))
                .isError(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "Identity"})
    default void takesABodyThatSaysItIsNotEncoded(String encoding, Caller caller) {
        caller.send(caller.signed("{\"message\":{\"type\":\"call-paused\"}}").with("Content-Encoding", encoding))
                .isJson(200, "{}");
    }
}
