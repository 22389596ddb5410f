package dev.callhook.samples.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.callhook.signature.WebhookSigner;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Signed deliveries that take turns, each of a call of its own. */
final class Deliveries {

    static final String SECRET = "a-secret-of-the-benchmarks-and-of-nothing-else";

    private static final WebhookSigner SIGNER = WebhookSigner.of(SECRET);

    private final List<Delivery> all;
    private int next;

    private Deliveries(List<Delivery> all) {
        this.all = all;
    }

    /** Returns the deliveries of a size; {@code other} ones have other sizes, key orders and letters. */
    static Deliveries of(Payload payload, boolean other) {
        return of(payload, other, payload.different());
    }

    /** Returns so many different ones. */
    static Deliveries of(Payload payload, boolean other, int different) {
        List<Delivery> all = new ArrayList<>();
        for (int i = 0; i < different; i++) {
            Delivery delivery = signed(new Message(payload, other).numbered(i), other);
            all.add(i == 0 ? delivery.asFirst() : delivery);
        }
        return new Deliveries(all);
    }

    private static Delivery signed(ObjectNode body, boolean other) {
        ObjectMapper mapper = JsonMapper.builder()
                .configure(SerializationFeature.INDENT_OUTPUT, other)
                .build();
        try {
            byte[] bytes = mapper.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
            long now = Instant.now().getEpochSecond();
            return Delivery.of(SIGNER.sign(now, bytes), Long.toString(now), bytes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the next one, and after the last the first. Not for several threads. */
    Delivery next() {
        Delivery delivery = all.get(next);
        next = next + 1 == all.size() ? 0 : next + 1;
        return delivery;
    }

    List<Delivery> all() {
        return all;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
