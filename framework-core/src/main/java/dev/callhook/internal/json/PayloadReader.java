package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.callhook.payload.WebhookPayload;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body in one pass that checks all of it and keeps where the members of {@code message} lie; only what every
 * handler needs is turned into values. Safe for use by several threads.
 */
public final class PayloadReader {

    private final WireJson json;
    private final PayloadFactory payloads;
    private final Consumer<AssistantParts> assistants;
    private final boolean transcripts;
    private final AtomicReference<@Nullable ScanBuffers> spareBuffers = new AtomicReference<>();

    /**
     * Creates the reader.
     *
     * @param json the rules
     * @param oddities is told each member whose type is not what the protocol says
     */
    public PayloadReader(WireJson json, Consumer<String> oddities) {
        this(json, new PayloadFactory(json, oddities), parts -> {}, false);
    }

    private PayloadReader(
            WireJson json, PayloadFactory payloads, Consumer<AssistantParts> assistants, boolean transcripts) {
        this.json = json;
        this.payloads = payloads;
        this.assistants = assistants;
        this.transcripts = transcripts;
    }

    /**
     * Returns the same reader for somebody who looks at what assistants were told.
     *
     * @param assistants is told of each payload; it must not throw
     * @return the reader
     */
    public PayloadReader showing(Consumer<AssistantParts> assistants) {
        return new PayloadReader(json, payloads, assistants, transcripts);
    }

    /**
     * Returns the same reader for reports whose transcript somebody takes: to read it in the same pass costs least. Messages of
     * other events are read, too, if there are any, for their type may come after them.
     *
     * @param transcripts whether somebody does
     * @return the reader
     */
    public PayloadReader readingTranscripts(boolean transcripts) {
        return new PayloadReader(json, payloads, assistants, transcripts);
    }

    /**
     * Reads a body.
     *
     * @param body the bytes as received
     * @return the payload
     * @throws MalformedPayloadException if the body is not strict JSON or says no event
     */
    public WebhookPayload read(byte[] body) throws MalformedPayloadException {
        if (!StrictUtf8.isValid(body)) {
            throw new MalformedPayloadException("the body is not valid UTF-8");
        }
        ScanBuffers left = spareBuffers.getAndSet(null);
        ScanBuffers buffers = left == null ? new ScanBuffers() : left;
        WebhookPayload payload = payload(body, buffers);
        if (buffers.isSmall()) {
            spareBuffers.set(buffers.clear());
        }
        return payload;
    }

    private WebhookPayload payload(byte[] body, ScanBuffers buffers) throws MalformedPayloadException {
        Message message = message(body, buffers);
        if (message == null) {
            throw new MalformedPayloadException("the body must be a JSON object with an object \"message\"");
        }
        JsonSlice type = message.members().member("type");
        if (type == null || type.isNull()) {
            throw new MalformedPayloadException("message.type is missing");
        }
        if (!type.isText()) {
            throw new MalformedPayloadException("message.type must be a text, but is " + type.kind());
        }
        WebhookPayload payload = payloads.create(String.valueOf(type.scalar()), message);
        assistants.accept(message.assistant());
        return payload;
    }

    private @Nullable Message message(byte[] body, ScanBuffers buffers) throws MalformedPayloadException {
        JsonSlice text = json.slice(body).slice(StrictUtf8.markLength(body), body.length);
        try (JsonParser parser = text.parser()) {
            return message(parser, text, buffers);
        } catch (StreamConstraintsException e) {
            throw new MalformedPayloadException("the body exceeds a limit: JSON may be nested " + WireJson.DEEPEST
                    + " levels deep, and a number may have " + WireJson.LONGEST_NUMBER + " characters");
        } catch (JacksonException e) {
            throw new MalformedPayloadException(
                    "the body is not strict JSON, see line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr());
        } catch (IOException e) {
            throw new MalformedPayloadException("the body is not strict JSON");
        }
    }

    private @Nullable Message message(JsonParser parser, JsonSlice body, ScanBuffers buffers)
            throws IOException, MalformedPayloadException {
        if (parser.nextToken() == null) {
            throw new MalformedPayloadException("the body is empty");
        }
        Message message = new BodyScan(parser, body, buffers, transcripts).pass();
        if (parser.nextToken() != null) {
            throw new MalformedPayloadException("the body has more than one JSON value");
        }
        return message;
    }
}
