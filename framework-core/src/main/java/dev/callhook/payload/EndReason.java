package dev.callhook.payload;

/** The values of {@code end_reason} that are documented as examples; others come. */
public final class EndReason {

    /** The other party hung up. */
    public static final String USER_HANGUP = "user_hangup";

    /** The call reached its longest duration. */
    public static final String MAX_DURATION = "max_duration";

    private EndReason() {}
}
