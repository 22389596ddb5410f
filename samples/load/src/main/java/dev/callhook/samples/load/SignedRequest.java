package dev.callhook.samples.load;

/**
 * A request over HTTP/1.1, byte for byte.
 *
 * @param bytes head and body
 * @param callId the id of its phone call
 * @param id the id of its tool call, or what those of its tool calls start with
 */
record SignedRequest(byte[] bytes, String callId, String id) {

    /** Whether this is the answer of its one tool call: 200, with its id and this result, as JSON. */
    boolean isAnswered(LoadConnection.Answer answer, String result) {
        return answer.status() == 200
                && answer.body().equals("{\"results\":[{\"tool_call_id\":\"" + id + "\",\"result\":" + result + "}]}");
    }

    /** Whether this is an answer at all. */
    boolean isOk(LoadConnection.Answer answer) {
        return answer.status() == 200;
    }

    /** Whether the tool {@code quick} has given back what {@link LoadRequest#QUICK} sends. */
    boolean isEchoed(LoadConnection.Answer answer) {
        return isAnswered(answer, "{\"text\":\"" + id + "\"}");
    }
}
