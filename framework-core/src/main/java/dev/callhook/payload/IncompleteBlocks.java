package dev.callhook.payload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds blocks without the keys that the platform does not fill in, since it merges shallowly. */
final class IncompleteBlocks {

    private static final Map<String, List<String>> NEEDED = needed();

    private IncompleteBlocks() {}

    /** Returns one phrase for each incomplete block, such as {@code llm_config has no tools}. */
    static List<String> in(@Nullable Object configuration) {
        List<String> found = new ArrayList<>();
        if (!(configuration instanceof AssistantConfigOverride config)) {
            return found;
        }
        NEEDED.forEach((block, keys) -> {
            Map<?, ?> members = members(config.body().get(block));
            List<String> absent = members == null
                    ? List.of()
                    : keys.stream().filter(key -> !members.containsKey(key)).toList();
            if (!absent.isEmpty()) {
                found.add(block + " has no " + String.join(", ", absent));
            }
        });
        return found;
    }

    private static @Nullable Map<?, ?> members(@Nullable Object block) {
        if (block instanceof LlmConfig config) {
            return config.body();
        }
        if (block instanceof SttConfig config) {
            return config.body();
        }
        if (block instanceof TtsConfig config) {
            return config.body();
        }
        return block instanceof Map<?, ?> map ? map : null;
    }

    private static Map<String, List<String>> needed() {
        Map<String, List<String>> needed = new LinkedHashMap<>();
        needed.put("llm_config", List.of("provider", "model", "tools"));
        needed.put("stt_config", List.of("provider", "model", "language"));
        needed.put("tts_config", List.of("provider", "voice_id"));
        return needed;
    }
}
