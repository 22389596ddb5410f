package dev.callhook.testkit.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One tool call of a recorded delivery.
 *
 * @param id the id that its answer carries; empty if it has none
 * @param name the tool's name; empty if it has none
 */
record RecordedCall(String id, String name) {

    static List<RecordedCall> in(JsonNode body) {
        List<RecordedCall> calls = new ArrayList<>();
        for (JsonNode call : body.at("/message/tool_call_list")) {
            calls.add(new RecordedCall(
                    call.path("id").asText(""), call.at("/function/name").asText("")));
        }
        return calls;
    }
}
