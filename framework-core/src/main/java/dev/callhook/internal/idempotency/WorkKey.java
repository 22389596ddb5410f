package dev.callhook.internal.idempotency;

import org.jspecify.annotations.Nullable;

/** What a piece of work is known by. Keys are equal if they stand for the same work, whatever its content. Immutable. */
public final class WorkKey {

    private final String type;
    private final String callId;
    private final String id;
    private final Object content;
    private final int hash; // kept, as the texts of an old key are in no cache of the processor any more

    /**
     * Creates a key.
     *
     * @param type the type of the event; empty in a hashed key
     * @param callId the phone call; empty in a hashed key
     * @param id tells the work from all other of the call
     * @param content equals that of the same work with the same content
     */
    public WorkKey(String type, String callId, String id, Object content) {
        this.type = type;
        this.callId = callId;
        this.id = id;
        this.content = content;
        this.hash = 31 * callId.hashCode() + id.hashCode();
    }

    String id() {
        return id;
    }

    Object content() {
        return content;
    }

    boolean hasContentOf(WorkKey other) {
        return content.equals(other.content);
    }

    /** Returns how many characters it holds. */
    int length() {
        return callId.length() + id.length() + (content instanceof String text ? text.length() : 0);
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
