package dev.callhook.internal.json;

import org.jspecify.annotations.Nullable;

/**
 * Where in a delivery lies what its assistant was told of the application.
 *
 * @param tools {@code llm_config.tools}; null if there are none, or a scalar in their place
 * @param analysisPlan {@code analysis_plan}; null if there is none, or a scalar in its place
 */
public record AssistantParts(
        @Nullable JsonSlice tools, @Nullable JsonSlice analysisPlan) {

    /** There is nothing of the kind. */
    static final AssistantParts NONE = new AssistantParts(null, null);
}
