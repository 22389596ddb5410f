package dev.callhook.internal.json;

import org.jspecify.annotations.Nullable;

/** Passes over the assistant of a delivery, which is most of a tool call and read by few, and keeps where some of it lies. */
final class AssistantScan {

    private final MemberPass members;
    private @Nullable JsonSlice tools;
    private @Nullable JsonSlice analysisPlan;

    private AssistantScan(MemberPass members) {
        this.members = members;
    }

    /** Passes over the object that it is at. */
    static AssistantParts pass(MemberPass members) throws NotJsonException {
        AssistantScan scan = new AssistantScan(members);
        scan.assistant();
        return new AssistantParts(scan.tools, scan.analysisPlan);
    }

    private void assistant() throws NotJsonException {
        for (Member member = members.enter(); member != null; member = members.next()) {
            if (member == Member.LLM_CONFIG && members.isObject()) {
                model();
            } else if (member == Member.ANALYSIS_PLAN) {
                analysisPlan = structure();
            } else {
                members.skip();
            }
        }
    }

    private void model() throws NotJsonException {
        for (Member member = members.enter(); member != null; member = members.next()) {
            if (member == Member.TOOLS) {
                tools = structure();
            } else {
                members.skip();
            }
        }
    }

    /** Returns an object or a list, and null for a scalar. */
    private @Nullable JsonSlice structure() throws NotJsonException {
        if (members.isObject() || members.isList()) {
            return members.value();
        }
        members.skip();
        return null;
    }
}
