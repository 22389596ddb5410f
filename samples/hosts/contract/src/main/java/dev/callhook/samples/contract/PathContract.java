package dev.callhook.samples.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No spelling of the path is a way around the signature, and no container tells what it is. */
interface PathContract {

    @Test
    default void takesAQuery(Caller caller) {
        String call = Bodies.newCallId();
        URI uri = URI.create(caller.uri() + "?tenant=7&x=%20");
        caller.sendTo(uri, caller.signed(Bodies.statusUpdate(call, "ended"))).isJson(200, "{}");
        caller.sendTo(uri, Delivery.unsigned(Bodies.statusUpdate(call, "ended")))
                .isError(401);
        caller.expectNotes(call, "ended");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/webhooks/voice/",
                "/webhooks/voice;x=1",
                "/webhooks;x=1/voice",
                "/webhooks/voice;jsessionid=1?x",
                "//webhooks/voice",
                "/webhooks//voice",
                "/webhooks/./voice",
                "/other/../webhooks/voice",
                "/webhooks/%76oice",
                "/webhooks%2Fvoice",
                "/webhooks/%2e%2e/webhooks/voice",
                "/webhooks/voice%00",
                "/webhooks/voice%20",
                "/webhooks/voice%3Bx=1",
                "/webhooks/voice%5C",
                "/Webhooks/Voice",
                "/webhooks",
                "/WEB-INF/web.xml",
                "/webhooks/voice/%c0%af",
                "/"
            })
    default void runsNothingUnsignedHoweverThePathIsSpelt(String path, Caller caller) {
        String call = Bodies.newCallId();
        URI uri = URI.create("http://127.0.0.1:" + caller.uri().getPort() + path);
        String body = Bodies.statusUpdate(call, "in-progress");
        assertThat(caller.sendTo(uri, Delivery.unsigned(body)).status()).isBetween(400, 499);
        caller.expectNotes(call);
        assertThat(caller.sendTo(uri, caller.signed(body)).status())
                .satisfiesAnyOf(
                        status -> assertThat(status).isEqualTo(200),
                        status -> assertThat(status).isBetween(400, 499));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /webhooks/voice|<x> HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /webhooks/voice%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST webhooks/voice HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST * HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /webhooks/voice HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "POST /webhooks/voice HTTP/1.1\r\n\r\n",
                "POST /webhooks/voice HTTP/1.1\r\nHost: localhost\r\nno colon\r\n\r\n",
                "POST /webhooks/voice HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
                "POST /webhooks/voice HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
                "POST /webhooks/voice HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: rot13\r\n\r\n",
                "P(ST /webhooks/voice HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "\u0016\u0003\u0001\u0002\r\n\r\n"
            })
    default void tellsNothingAboutItselfWhereARequestIsNoHttp(String request, Caller caller) throws IOException {
        assertThat(caller.sendRaw(request.getBytes(ISO_8859_1)))
                .allSatisfy(answer -> assertThat(answer.status()).isBetween(400, 505));
    }
}
