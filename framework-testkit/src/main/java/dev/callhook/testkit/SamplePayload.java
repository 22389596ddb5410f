package dev.callhook.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.callhook.payload.CallType;
import dev.callhook.payload.EventType;
import dev.callhook.testkit.json.KitJson;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The body of one delivery, as the platform would send it, with what a test wants to be different.
 *
 * <p>Immutable: each change returns a new payload. Obtained from {@link SamplePayloads}. {@code toString} is the name,
 * so that parameterised tests are readable.
 */
public final class SamplePayload {

    private final String name;
    private final byte[] body;

    private SamplePayload(String name, byte[] body) {
        this.name = name;
        this.body = body;
    }

    static SamplePayload of(String name, byte[] body) {
        return new SamplePayload(name, body);
    }

    /**
     * Returns the name in the catalogue of the payload that this one was made from, or that of its file.
     *
     * @return the name, such as {@code tool-calls-multiple}
     */
    public String name() {
        return name;
    }

    /**
     * Changes {@code message.call.id}, by which an application tells calls apart.
     *
     * @param id the id: opaque text
     * @return the changed payload
     */
    public SamplePayload callId(String id) {
        return with("message.call.id", id);
    }

    /**
     * Changes {@code message.customer.number}, the number of the other party, whoever called whom.
     *
     * @param number the number in E.164, such as {@code +442079460001}; null if the caller withholds it
     * @return the changed payload
     */
    public SamplePayload from(@Nullable String number) {
        return with("message.customer.number", number);
    }

    /**
     * Makes it an event of an outbound call: {@code message.call.type} alone changes, which is documented as a value
     * and inferred as a payload. The platform is not known to send assistant-requests for such calls.
     *
     * @return the changed payload
     */
    public SamplePayload outbound() {
        return with("message.call.type", CallType.OUTBOUND_PHONE_CALL);
    }

    /**
     * Makes it an event of a web call: all numbers are null, which the platform's SDK documents field by field; the
     * payload as a whole is inferred. The platform is not known to send assistant-requests for such calls.
     *
     * @return the changed payload
     */
    public SamplePayload webCall() {
        return changed(root -> {
            PayloadPath.of("message.call.type").set(root, KitJson.node(CallType.WEB_CALL));
            ObjectNode message = root.withObject("/message");
            message.putObject("phone_number").putNull("id").putNull("number").putNull("name");
            message.putObject("customer").putNull("number");
        });
    }

    /**
     * Sets {@code message.assistant.metadata}, what the application returned in its assistant-request. If the payload
     * has no assistant it gets one with nothing but that: all its members are optional.
     *
     * @param metadata anything that can be written as JSON
     * @return the changed payload
     * @throws IllegalStateException if this is an assistant-request, with which the platform sends no assistant
     */
    public SamplePayload metadata(@Nullable Object metadata) {
        if (EventType.ASSISTANT_REQUEST.equals(type())) {
            throw new IllegalStateException("an assistant-request has no metadata yet: your answer to it sets them; to"
                    + " send some all the same, use with(\"message.assistant\", ...)");
        }
        return changed(root -> root.withObject("/message/assistant").set("metadata", KitJson.node(metadata)));
    }

    /**
     * Sets {@code message.analysis}, whose shape is the application's own schema.
     *
     * @param analysis anything that can be written as JSON
     * @return the changed payload
     * @throws IllegalStateException if this is no end-of-call-report
     */
    public SamplePayload analysis(@Nullable Object analysis) {
        if (!EventType.END_OF_CALL_REPORT.equals(type())) {
            throw new IllegalStateException("only an end-of-call-report has an analysis, and " + name + " is none; to"
                    + " send one all the same, use with(\"message.analysis\", ...)");
        }
        return with("message.analysis", analysis);
    }

    /**
     * Sets any place: a member, which may be new, or an element of a list, which must be there.
     *
     * @param path names with dots between them, and elements in brackets: {@code
     *     message.tool_call_list[0].function.arguments}
     * @param value anything that can be written as JSON
     * @return the changed payload
     * @throws IllegalArgumentException if the path is malformed or its way does not exist, or the value cannot be
     *     written
     */
    public SamplePayload with(String path, @Nullable Object value) {
        JsonNode node = KitJson.node(value);
        return changed(root -> PayloadPath.of(path).set(root, node));
    }

    /**
     * Leaves out a member, or an element of a list.
     *
     * @param path as for {@link #with}
     * @return the changed payload
     * @throws IllegalArgumentException if the path is malformed or there is nothing
     */
    public SamplePayload without(String path) {
        return changed(root -> PayloadPath.of(path).remove(root));
    }

    /**
     * Returns the bytes that are signed and sent.
     *
     * @return a copy
     */
    public byte[] body() {
        return body.clone();
    }

    /**
     * Returns the body as text.
     *
     * @return JSON
     */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }

    /** Returns the event's name as text, empty if a test took it away. */
    String type() {
        return KitJson.object(body).at("/message/type").asText("");
    }

    private SamplePayload changed(Consumer<ObjectNode> change) {
        ObjectNode root = KitJson.object(body);
        change.accept(root);
        return new SamplePayload(name, KitJson.write(root));
    }
}
