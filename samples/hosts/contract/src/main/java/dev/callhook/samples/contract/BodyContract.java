package dev.callhook.samples.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body counts when it came as a whole and is not too large. */
interface BodyContract {

    /** The most bytes that a body may have. */
    int MOST_BYTES = 1 << 20;

    @Test
    default void takesABodyOfExactlyTheMostBytes(Caller caller) {
        String call = Bodies.newCallId();
        caller.send(caller.signed(Bodies.padded(call, MOST_BYTES))).isJson(200, "{}");
        String other = Bodies.newCallId();
        caller.sendChunked(caller.signed(Bodies.padded(other, MOST_BYTES))).isJson(200, "{}");
        caller.expectNotes(call, "in-progress");
        caller.expectNotes(other, "in-progress");
    }

    @Test
    default void refusesABodyOfOneByteMore(Caller caller) {
        String call = Bodies.newCallId();
        caller.send(caller.signed(Bodies.padded(call, MOST_BYTES + 1))).isError(413);
        caller.sendChunked(caller.signed(Bodies.padded(call, MOST_BYTES + 1))).isError(413);
        caller.expectNotes(call);
    }

    @Test
    default void takesASmallBodyInChunks(Caller caller) {
        String call = Bodies.newCallId();
        caller.sendChunked(caller.signed(Bodies.statusUpdate(call, "ended"))).isJson(200, "{}");
        caller.expectNotes(call, "ended");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 1_000_000})
    default void runsNothingForABodyThatIsCutShort(int missing, Caller caller) throws IOException {
        String call = Bodies.newCallId();
        Delivery delivery = caller.signed(Bodies.statusUpdate(call, "in-progress"));
        String head = head(delivery, "Content-Length: " + (delivery.body().length + missing));
        assertRefused(caller.sendRaw(head.getBytes(ISO_8859_1), delivery.body()));
        caller.expectNotes(call);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "5\r\nab", "zz\r\nab\r\n0\r\n\r\n", "-1\r\n", "fffffffffffffffff\r\nab"})
    default void runsNothingForChunksThatAreCutShortOrGarbled(String tail, Caller caller) throws IOException {
        String call = Bodies.newCallId();
        Delivery delivery = caller.signed(Bodies.statusUpdate(call, "in-progress"));
        String head = head(delivery, "Transfer-Encoding: chunked");
        String chunk = Integer.toHexString(delivery.body().length) + "\r\n";
        assertRefused(caller.sendRaw(
                (head + chunk).getBytes(ISO_8859_1), delivery.body(), ("\r\n" + tail).getBytes(ISO_8859_1)));
        caller.expectNotes(call);
    }

    @Test
    default void runsNothingForAHeadWithoutABody(Caller caller) throws IOException {
        Delivery delivery = caller.signed("{}");
        assertRefused(caller.sendRaw(head(delivery, "Content-Length: 2").getBytes(ISO_8859_1)));
        assertRefused(
                caller.sendRaw(head(delivery, "Transfer-Encoding: chunked").getBytes(ISO_8859_1)));
    }

    @Test
    default void refusesABodyThatIsLongerThanItSays(Caller caller) throws IOException {
        String call = Bodies.newCallId();
        Delivery delivery = caller.signed(Bodies.statusUpdate(call, "in-progress"));
        String head = head(delivery, "Content-Length: " + (delivery.body().length - 10));
        List<Answer> answers = caller.sendRaw(head.getBytes(ISO_8859_1), delivery.body());
        answers.get(0).isError(401);
        caller.expectNotes(call);
    }

    @Test
    default void readsOnlyAsMuchAsTheLengthSays(Caller caller) throws IOException {
        String call = Bodies.newCallId();
        Delivery delivery = caller.signed(Bodies.statusUpdate(call, "in-progress"));
        String head =
                head(delivery, "Content-Length: " + delivery.body().length).replace("close", "keep-alive");
        List<Answer> answers =
                caller.sendRaw(head.getBytes(ISO_8859_1), delivery.body(), "}garbage\r\n\r\n".getBytes(ISO_8859_1));
        answers.get(0).isJson(200, "{}");
        answers.stream().skip(1).forEach(answer -> assertThat(answer.status()).isBetween(400, 499));
        caller.expectNotes(call, "in-progress");
    }

    @Test
    default void invitesABodyThatWaitsToBeInvited(Caller caller) throws IOException {
        String call = Bodies.newCallId();
        Delivery delivery = caller.signed(Bodies.statusUpdate(call, "ended")).with("Expect", "100-continue");
        String head = head(delivery, "Content-Length: " + delivery.body().length);
        List<Answer> answers = caller.sendRaw(head.getBytes(ISO_8859_1), delivery.body());
        answers.get(answers.size() - 1).isJson(200, "{}");
        caller.expectNotes(call, "ended");
    }

    /** A host may close without a word, or say that the request was bad; it does not say that it failed itself. */
    private static void assertRefused(List<Answer> answers) {
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(100, 400, 408));
    }

    private static String head(Delivery delivery, String length) {
        StringBuilder head =
                new StringBuilder("POST /webhooks/voice HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        delivery.headers().forEach(header -> head.append(header.name() + ": " + header.value() + "\r\n"));
        return head.append(length).append("\r\n\r\n").toString();
    }
}
