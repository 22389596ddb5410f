package dev.callhook.samples.benchmarks;

/** Runs tools, from the text of their arguments to the text of their result. */
interface ToolRuns {

    /** Returns the result in JSON. */
    String run(ToolUse.Call call) throws Exception;
}
