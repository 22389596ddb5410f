package dev.callhook.samples.benchmarks;

/** Who takes signed requests, each of its own platform and all of about the same size. */
public enum Platform {
    /** A tool call, answered by code written by hand. */
    PLAIN,
    /** The same once more: what differs here is the machine's doing. */
    CONTROL,
    /** A tool call, answered by the framework: it runs the tool, too. */
    CALLHOOK,
    /** LINE's parser, which checks and reads, and runs nothing. */
    LINE,
    /** A slash command, answered by Bolt, which does nothing else here: nobody is asked whose it is. */
    BOLT;

    Receiver create() {
        return switch (this) {
            case PLAIN, CONTROL -> new ToolCallReceiver(new PlainCode(new Desk(), false));
            case CALLHOOK -> new ToolCallReceiver(new Framework(new Desk(), false));
            case LINE -> new LineReceiver();
            case BOLT -> new BoltReceiver();
        };
    }
}
