package dev.callhook.samples.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.callhook.samples.benchmarks.Desk.Filed;
import dev.callhook.samples.benchmarks.Desk.Lead;
import dev.callhook.samples.benchmarks.Desk.Offer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The best that one can write by hand for these very payloads: one pass in which nothing is made that nobody reads. It knows
 * that {@code type} comes first and that arguments are an object with these three members; it checks nothing else.
 */
final class TunedCode implements Subject {

    private static final long TOLERANCE_SECONDS = 300;
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.US_ASCII);

    private final ObjectMapper mapper = new ObjectMapper();
    private final JsonFactory factory = mapper.getFactory();
    private final ObjectReader leads = mapper.readerFor(Lead.class);
    private final ObjectWriter offers = mapper.writerFor(Offer.class);
    private final ClonedMac mac = new ClonedMac();
    private final Desk desk;
    private final boolean transcript;

    TunedCode(Desk desk, boolean transcript) {
        this.desk = desk;
        this.transcript = transcript;
    }

    @Override
    public byte @Nullable [] answer(Delivery delivery) throws IOException {
        long age = Instant.now().getEpochSecond() - Long.parseLong(delivery.timestamp());
        if (!mac.isSigned(delivery) || Math.abs(age) > TOLERANCE_SECONDS) {
            return null;
        }
        try (JsonParser parser = factory.createParser(delivery.body())) {
            parser.nextToken();
            parser.nextToken(); // "message"
            parser.nextToken();
            TunedMessage message = new TunedMessage(parser, leads, transcript).read();
            return message.isToolCall() ? results(message) : filed(message);
        }
    }

    private byte[] filed(TunedMessage message) {
        desk.file(new Filed(
                Objects.requireNonNull(message.callId()),
                message.seconds(),
                Objects.requireNonNull(message.summary()),
                Objects.requireNonNull(message.lead()),
                message.spoken()));
        return NOTHING;
    }

    private byte[] results(TunedMessage message) throws IOException {
        BufferRecycler buffers = factory._getBufferRecycler();
        try (ByteArrayBuilder out = new ByteArrayBuilder(buffers);
                JsonGenerator generator = factory.createGenerator(out)) {
            generator.writeStartObject();
            generator.writeArrayFieldStart("results");
            generator.writeStartObject();
            generator.writeStringField("tool_call_id", message.toolCallId());
            generator.writeFieldName("result");
            offers.writeValue(generator, offer(message));
            generator.writeEndObject();
            generator.writeEndArray();
            generator.writeEndObject();
            generator.flush();
            return out.getClearAndRelease();
        } finally {
            buffers.releaseToPool();
        }
    }

    private Offer offer(TunedMessage message) {
        return desk.find(
                Objects.requireNonNull(message.service()),
                Objects.requireNonNull(message.day()),
                message.people(),
                message.caller());
    }

    /** Tells whether the next token is a member's name. */
    static boolean isMember(JsonParser parser) throws IOException {
        return parser.nextToken() == JsonToken.FIELD_NAME;
    }
}
