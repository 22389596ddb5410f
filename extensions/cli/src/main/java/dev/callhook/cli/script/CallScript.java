package dev.callhook.cli.script;

import com.fasterxml.jackson.databind.JsonNode;
import dev.callhook.payload.CallType;
import dev.callhook.testkit.CallScenario;
import dev.callhook.testkit.WebhookTestKit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call as a file tells it.
 *
 * @param type see {@link CallType}
 * @param number the number of the other party; null if it is withheld, and on web calls
 * @param assistant what the platform has saved of the assistant, by name
 * @param steps what happens, one after the other
 */
public record CallScript(
        String type, @Nullable String number, Map<String, JsonNode> assistant, List<ScriptStep> steps) {

    /**
     * Reads a script, and finds all mistakes in it.
     *
     * @param file the file, in YAML or JSON
     * @param values what stands for <code>${name}</code> in its texts, by name
     * @return the script
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it is no script; the message has a line for each mistake
     */
    public static CallScript read(Path file, Map<String, String> values) throws IOException {
        return ScriptReader.read(file, values);
    }

    /**
     * Tells who calls whom.
     *
     * @return a few words
     */
    public String parties() {
        return switch (type) {
            case CallType.WEB_CALL -> "web call";
            case CallType.OUTBOUND_PHONE_CALL -> "outbound call to " + number;
            default -> "inbound call from " + (number == null ? "a withheld number" : number);
        };
    }

    CallScenario begin(WebhookTestKit kit) {
        CallScenario call = switch (type) {
            case CallType.WEB_CALL -> kit.webCall();
            case CallType.OUTBOUND_PHONE_CALL -> kit.outboundCall(Objects.requireNonNull(number));
            default -> kit.call(number);
        };
        return assistant.isEmpty() ? call : call.savedAssistant(assistant);
    }
}
