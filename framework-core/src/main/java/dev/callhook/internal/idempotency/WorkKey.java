package dev.callhook.internal.idempotency;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a piece of work is known by. Keys are equal if they stand for the same work, whatever its content. Immutable. */
public final class WorkKey {

    private final String type;
    private final String callId;
    private final String id;
    private final Content content;
    private final int hash;

    /**
     * Creates a key.
     *
     * @param type the type of the event; empty in a hashed key
     * @param callId the phone call; empty in a hashed key
     * @param id tells the work from all other of the call
     * @param content tells it from other work that was given the same id
     */
    public WorkKey(String type, String callId, String id, Content content) {
        this.type = type;
        this.callId = callId;
        this.id = id;
        this.content = content;
        this.hash = 31 * callId.hashCode() + id.hashCode();
    }

    /**
     * The content of work.
     *
     * @param text a name or a hash
     * @param sum a checksum of what else there is
     */
    public record Content(String text, long sum) {

        static final Content NONE = new Content("", 0);
    }

    String id() {
        return id;
    }

    Content content() {
        return content;
    }

    /**
     * Returns the type, the call and the id, which are the key, and the text of the content, all as bytes. Halves of surrogate
     * pairs all look alike then: ids that differ in nothing else only who signs deliveries could make.
     */
    byte[][] parts() {
        return new byte[][] {utf8(type), utf8(callId), utf8(id), utf8(content.text())};
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    boolean hasContentOf(WorkKey other) {
        return content.equals(other.content);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WorkKey that
                && hash == that.hash
                && id.equals(that.id)
                && callId.equals(that.callId)
                && type.equals(that.type);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
