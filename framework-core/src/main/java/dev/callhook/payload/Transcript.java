package dev.callhook.payload;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was said in a call: most of a report, so it is read when somebody asks for it first. Immutable and safe for use by
 * several threads; two transcripts are equal if their messages are.
 */
public final class Transcript {

    private final Supplier<List<CallMessage>> reading;
    private volatile @Nullable List<CallMessage> read;

    private Transcript(Supplier<List<CallMessage>> reading) {
        this.reading = reading;
    }

    /**
     * Returns the transcript of these messages.
     *
     * @param messages what was said, in its order
     * @return the transcript
     */
    public static Transcript of(List<CallMessage> messages) {
        List<CallMessage> copy = List.copyOf(messages);
        return new Transcript(() -> copy);
    }

    /**
     * Returns a transcript that is read when it is asked for.
     *
     * @param reading returns the messages, the same ones each time; it may be called by several threads
     * @return the transcript
     */
    public static Transcript lazy(Supplier<List<CallMessage>> reading) {
        return new Transcript(Objects.requireNonNull(reading, "reading"));
    }

    /**
     * Returns the messages.
     *
     * @return what was said, in its order; empty if the platform sent nothing
     */
    public List<CallMessage> messages() {
        List<CallMessage> messages = read;
        if (messages == null) {
            messages = List.copyOf(reading.get());
            read = messages;
        }
        return messages;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Transcript that && messages().equals(that.messages());
    }

    @Override
    public int hashCode() {
        return messages().hashCode();
    }

    /** {@return nothing of what was said} */
    @Override
    public String toString() {
        return "Transcript[***]";
    }
}
