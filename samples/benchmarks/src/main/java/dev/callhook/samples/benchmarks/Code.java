package dev.callhook.samples.benchmarks;

/** What there is to measure. */
public enum Code {
    /** What a good developer writes. */
    PLAIN,
    /** The same once more: what differs here is the machine's doing. */
    CONTROL,
    /** The best that can be written by hand for these very payloads. */
    TUNED,
    /** The signature and one pass over the tokens, which nobody can do without. */
    LIMIT,
    /** The framework as it comes. */
    CALLHOOK;

    /** Makes one; {@code transcript} says whether reports are read with everything that was said. */
    Subject create(Desk desk, boolean transcript) {
        return switch (this) {
            case PLAIN, CONTROL -> new PlainCode(desk, transcript);
            case TUNED -> new TunedCode(desk, transcript);
            case LIMIT -> new Limit();
            case CALLHOOK -> new Framework(desk, transcript);
        };
    }
}
