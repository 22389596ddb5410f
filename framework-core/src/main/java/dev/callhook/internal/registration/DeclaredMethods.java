package dev.callhook.internal.registration;

import dev.callhook.payload.ToolDefinitions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The declared methods of an application side by side: what two of them claim, and the tools that they define.
 *
 * @param all the methods in the order in which they were found
 */
record DeclaredMethods(List<DeclaredMethod> all) {

    /** Finds methods that cannot be told apart, or do not agree. */
    void requireUnity(Problems problems) {
        requireOneForEachClaim(problems);
        DataParameters.requireOneMetadataType(all, problems);
    }

    private void requireOneForEachClaim(Problems problems) {
        Map<String, DeclaredMethod> claimed = new LinkedHashMap<>();
        for (DeclaredMethod declared : all) {
            String claim = claim(declared);
            DeclaredMethod first = claim.isEmpty() ? null : claimed.putIfAbsent(claim, declared);
            if (first != null) {
                problems.add(
                        declared.method(),
                        "handles " + claim + ", as does " + Problems.label(first.method()) + ": keep one of the two");
            }
        }
    }

    private static String claim(DeclaredMethod declared) {
        return switch (declared.kind()) {
            case TOOL_CALLS -> "the tool \"" + declared.name() + "\"";
            case ASSISTANT_REQUEST -> "@AssistantRequest";
            case STATUS_UPDATE, END_OF_CALL_REPORT -> "";
        };
    }

    /** Tells whether any of them asks for the definitions. */
    boolean wantDefinitions() {
        return all.stream().anyMatch(DeclaredMethod::wantsDefinitions);
    }

    /** The platform takes no function without a description, and then the caller would get no assistant. */
    void requireDescriptions(Problems problems) {
        all.stream()
                .filter(declared -> declared.isTool() && !declared.isDescribed())
                .forEach(declared -> problems.add(
                        declared.method(),
                        "has no description, which its definition needs for the platform: say in @Tool(description = ...)"
                                + " what the tool does and when to use it"));
    }

    /** Returns the definitions of the tools in the stated order; of use only if there is no problem. */
    ToolDefinitions definitions(ToolParameters arguments) {
        return new ToolDefinitions(all.stream()
                .filter(DeclaredMethod::isTool)
                .sorted(DeclaredMethod.STATED_ORDER)
                .map(declared -> declared.definition(arguments))
                .toList());
    }
}
