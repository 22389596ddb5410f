package dev.callhook.internal.contract;

/**
 * Compares what assistants are told with what an application takes. For use by one thread at a time.
 *
 * @param tools compares their tools
 * @param analysis compares what their calls are analysed for
 */
public record ContractDrift(ToolDrift tools, AnalysisDrift analysis) {}
