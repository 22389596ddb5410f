package dev.callhook.samples.contract;

import static dev.callhook.samples.contract.HostSettings.OTHER_SECRET;
import static dev.callhook.samples.contract.HostSettings.SECRET;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever is wrong with a signature, the answer is the same, and no handler runs. */
interface SignatureContract {

    @TestFactory
    default Stream<DynamicTest> refusesWithOneAnswer(Caller caller) {
        return spoilt().entrySet().stream()
                .map(way -> DynamicTest.dynamicTest(way.getKey(), () -> {
                    String call = Bodies.newCallId();
                    Delivery delivery = caller.signed(Bodies.statusUpdate(call, "in-progress"));
                    caller.send(way.getValue().apply(delivery)).isJson(401, "{\"error\":\"unauthorized\"}");
                    caller.expectNotes(call);
                }));
    }

    @Test
    default void refusesBodiesThatNoParserWouldTakeWithTheSameAnswer(Caller caller) {
        caller.send(Delivery.unsigned("{")).isJson(401, "{\"error\":\"unauthorized\"}");
        caller.send(Delivery.signed(OTHER_SECRET, "")).isJson(401, "{\"error\":\"unauthorized\"}");
    }

    @Test
    default void takesTheSignatureWithAndWithoutItsPrefix(Caller caller) {
        Delivery delivery = caller.signed("{\"message\":{\"type\":\"call-paused\"}}");
        String signature = delivery.value(Delivery.SIGNATURE);
        caller.send(delivery.with(Delivery.SIGNATURE, signature.substring("sha256=".length())))
                .isJson(200, "{}");
        caller.send(delivery.without(Delivery.SIGNATURE).and("x-webhook-SIGNATURE", signature))
                .isJson(200, "{}");
    }

    private static Map<String, UnaryOperator<Delivery>> spoilt() {
        Map<String, UnaryOperator<Delivery>> ways = new LinkedHashMap<>();
        ways.put("no signature at all", d -> d.without(Delivery.SIGNATURE).without(Delivery.TIMESTAMP));
        ways.put("no signature", d -> d.without(Delivery.SIGNATURE));
        ways.put("no timestamp", d -> d.without(Delivery.TIMESTAMP));
        ways.put("another secret", d -> d.signedAt(Instant.now(), OTHER_SECRET));
        ways.put(
                "another body",
                d -> d.with(Delivery.SIGNATURE, Delivery.signed(SECRET, "{}").value(Delivery.SIGNATURE)));
        ways.put("another timestamp", d -> d.with(Delivery.TIMESTAMP, d.value(Delivery.TIMESTAMP) + "0"));
        ways.put("too old", d -> d.signedAt(Instant.now().minus(Duration.ofMinutes(6)), SECRET));
        ways.put("too far ahead", d -> d.signedAt(Instant.now().plus(Duration.ofMinutes(6)), SECRET));
        ways.put("no number", d -> d.with(Delivery.TIMESTAMP, "yesterday"));
        ways.put("no hex", d -> d.with(Delivery.SIGNATURE, "sha256=" + "z".repeat(64)));
        ways.put("too short", d -> d.with(Delivery.SIGNATURE, "sha256=ab"));
        ways.put("empty", d -> d.with(Delivery.SIGNATURE, ""));
        ways.put("two signatures", d -> d.and(Delivery.SIGNATURE, d.value(Delivery.SIGNATURE)));
        ways.put("two signatures in two cases", d -> d.and("x-webhook-signature", "sha256=" + "0".repeat(64)));
        ways.put("two timestamps", d -> d.and(Delivery.TIMESTAMP, d.value(Delivery.TIMESTAMP)));
        ways.put(
                "two in one header",
                d -> d.with(Delivery.SIGNATURE, d.value(Delivery.SIGNATURE) + ", " + d.value(Delivery.SIGNATURE)));
        return ways;
    }
}
