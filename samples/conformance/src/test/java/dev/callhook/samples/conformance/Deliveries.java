package dev.callhook.samples.conformance;

/** The bodies of deliveries, with as little in them as the application needs. */
final class Deliveries {

    /** Its events take eight seconds. */
    static final String SLOW_CALLER = "+31612340002";

    private Deliveries() {}

    /** Returns a tool call of no known phone call. */
    static String tool(String name, String arguments) {
        return "{\"message\":{\"type\":\"tool-calls\",\"tool_call_list\":[" + call("t1", name, arguments) + "]}}";
    }

    /** Returns tool calls of a phone call. */
    static String tools(String callId, String... calls) {
        return "{\"message\":{\"type\":\"tool-calls\",\"call\":{\"id\":\"" + callId + "\"},\"tool_call_list\":["
                + String.join(",", calls) + "]}}";
    }

    static String call(String id, String name, String arguments) {
        return "{\"id\":\"" + id + "\",\"function\":{\"name\":\"" + name + "\",\"arguments\":" + arguments + "}}";
    }

    static String event(String type, String callId, String status, String caller) {
        return "{\"message\":{\"type\":\"" + type + "\",\"call\":{\"id\":\"" + callId + "\",\"status\":\"" + status
                + "\"},\"customer\":{\"number\":\"" + caller + "\"}}}";
    }
}
