package dev.callhook.samples.benchmarks;

import static dev.callhook.samples.benchmarks.Deliveries.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Makes bodies of a size, the same in every run.
 *
 * @param payload the size
 * @param other whether it is one of the second set, which nothing was tuned for: other lengths, all members of all objects in the
 *     opposite order, white space, and letters of many kinds
 */
record Message(Payload payload, boolean other) {

    private static final String PLAIN = "I would like to know whether there is a free place on Monday morning. ";
    private static final String ANY = "Grüezi \"mitenand\" – 月曜日の朝は\n空いていますか? 😀 ";

    /** Returns the body of a call with this number. */
    ObjectNode numbered(int number) {
        Random random = new Random(number);
        ObjectNode message = object();
        message.put("type", payload.isReport() ? "end-of-call-report" : "tool-calls");
        message.put("timestamp", "2026-05-04T08:30:21.000Z");
        message.set(
                "call",
                object().put("id", new UUID(random.nextLong(), random.nextLong()).toString())
                        .put("type", "inbound_phone_call")
                        .put("status", payload.isReport() ? "ended" : "in-progress"));
        message.set("phone_number", object().put("number", "+442079460112").put("name", "The Made-up Desk"));
        message.set("customer", object().put("number", "+442079460987"));
        if (payload.hasAssistant()) {
            message.set("assistant", assistant());
        }
        if (payload.isReport()) {
            report(message);
        } else {
            message.putArray("tool_call_list").add(toolCall(random));
        }
        ObjectNode body = object().set("message", message);
        return other ? (ObjectNode) reversed(body) : body;
    }

    private ObjectNode toolCall(Random random) {
        ObjectNode call = object().put("id", "tool_%012x".formatted(random.nextLong() >>> 16))
                .put("type", "function");
        call.putObject("function").put("name", "find_slot").set("arguments", arguments());
        return call;
    }

    private ObjectNode arguments() {
        return object().put("service", text(other ? 90 : 18))
                .put("day", "2026-05-11")
                .put("people", 2);
    }

    private void report(ObjectNode message) {
        message.put("duration_seconds", 234).put("end_reason", "user_hung_up").put("summary", text(160));
        message.set(
                "analysis",
                object().put("name", "A made-up caller")
                        .put("interest", text(24))
                        .put("score", 7)
                        .put("callBack", true));
        ArrayNode messages = message.putArray("messages");
        int count = other ? payload.messages() * 2 / 3 : payload.messages();
        for (int i = 0; i < count; i++) {
            messages.addObject().put("role", i % 2 == 0 ? "assistant" : "user").put("content", text(100 + i % 7 * 40));
        }
    }

    private ObjectNode assistant() {
        ObjectNode assistant = object();
        assistant.set("llm_config", model());
        voice(assistant);
        assistant.put("first_message", text(60)).put("max_duration_seconds", 420);
        ObjectNode plan = assistant.putObject("analysis_plan").putObject("structured_data_plan");
        plan.put("enabled", true).set("schema", schema("name", "interest", "score", "callBack"));
        assistant
                .put("voicemail_detection", false)
                .putNull("voicemail_message")
                .put("business_name", "The Made-up Desk");
        assistant
                .putObject("metadata")
                .put("ref", "R-20417")
                .put("branch", "north")
                .put("returning", true);
        return assistant;
    }

    private static void voice(ObjectNode assistant) {
        assistant
                .putObject("stt_config")
                .put("provider", "deepgram")
                .put("model", "nova-3")
                .put("language", "en");
        assistant
                .putObject("tts_config")
                .put("provider", "elevenlabs")
                .put("voice_id", "voice-7Qx2")
                .put("stability", 0.5)
                .put("similarity_boost", 0.75)
                .put("use_speaker_boost", true);
    }

    private ObjectNode model() {
        ObjectNode model = object();
        model.put("provider", "openai").put("model", "gpt-5.4-mini").put("temperature", 0.4);
        model.putArray("messages").addObject().put("role", "system").put("content", text(other ? 900 : 420));
        ArrayNode tools = model.putArray("tools");
        tools.add(tool("find_slot", "service", "day", "people"));
        tools.addObject().put("type", "end_call");
        return model;
    }

    private ObjectNode tool(String name, String... parameters) {
        ObjectNode tool = object().put("name", name).put("description", "Finds a free place for a service on a day");
        tool.put("url", "https://hooks.example/voice").put("async", false).set("parameters", schema(parameters));
        return tool;
    }

    private static ObjectNode schema(String... members) {
        ObjectNode schema = object().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (String member : members) {
            properties.putObject(member).put("type", type(member)).put("description", "What the caller says of it");
        }
        return schema;
    }

    private static String type(String member) {
        return switch (member) {
            case "people", "score" -> "integer";
            case "callBack" -> "boolean";
            default -> "string";
        };
    }

    private String text(int length) {
        String sentence = other ? ANY : PLAIN;
        return sentence.repeat(length / sentence.length() + 1).substring(0, length);
    }

    private static JsonNode reversed(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
            Collections.reverse(members);
            ObjectNode reversed = object();
            members.forEach(member -> reversed.set(member.getKey(), reversed(member.getValue())));
            return reversed;
        }
        if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, reversed(list.get(i)));
            }
        }
        return node;
    }
}
