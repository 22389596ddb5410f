package dev.callhook.payload;

/** The values of {@code messages[].role} that are documented; others may come. */
public final class MessageRole {

    /** Instructions to the model. */
    public static final String SYSTEM = "system";

    /** The person on the line. */
    public static final String USER = "user";

    /** The assistant. */
    public static final String ASSISTANT = "assistant";

    private MessageRole() {}
}
