package dev.callhook;

import dev.callhook.internal.contract.ToolDrift;
import dev.callhook.internal.json.MetadataSeal;
import dev.callhook.internal.json.WireJson;
import dev.callhook.internal.registration.Problems;
import dev.callhook.spi.WebhookEvent.Drift;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an application and its assistants have agreed on, and how closely it is held to. Immutable; each method returns a changed
 * value.
 *
 * <p>The {@code @Tool} methods say what a tool takes, and {@link WebhookDispatcher#toolDefinitions()} says it to the platform.
 * But an assistant may have been configured otherwise, on the platform's dashboard or by an older version of the application.
 *
 * <pre>{@code
 * builder.contract(Contract.of().agreedTools(textOfToolsJson).sealedMetadata(System.getenv("METADATA_KEY")))
 * }</pre>
 */
public final class Contract {

    private static final int SHORTEST_KEY = 32;

    private final boolean driftDetection;
    private final Optional<String> agreedTools;
    private final Optional<String> sealKey;

    private Contract(boolean driftDetection, Optional<String> agreedTools, Optional<String> sealKey) {
        this.driftDetection = driftDetection;
        this.agreedTools = agreedTools;
        this.sealKey = sealKey;
    }

    /**
     * Returns what holds unless something else is set: drift is detected, nothing has been agreed, metadata is not sealed.
     *
     * @return the value
     */
    public static Contract of() {
        return new Contract(true, Optional.empty(), Optional.empty());
    }

    /**
     * Sets whether the tools and the analysis of assistants, which deliveries tell, are compared with the {@code @Tool} methods
     * and the {@code @Analysis} parameters: once for each different text, on a thread of its own. What differs is logged once,
     * as WARN where calls fail or lose something by it and else as INFO, by the logger {@code dev.callhook.contract}, and told
     * as {@link Drift}.
     *
     * @param on whether they are; true by default
     * @return the changed value
     */
    public Contract driftDetection(boolean on) {
        return new Contract(on, agreedTools, sealKey);
    }

    /**
     * Sets the definitions with which the assistants are configured, to be compared with the {@code @Tool} methods at
     * start-up: there is no start where calls would fail or lose something.
     *
     * @param json the text of a JSON array of definitions, as in {@code llm_config.tools}: most often of a file that lies
     *     beside the code. The platform's own tools in it are passed over
     * @return the changed value
     */
    public Contract agreedTools(String json) {
        return new Contract(driftDetection, Optional.of(Objects.requireNonNull(json, "json")), sealKey);
    }

    /**
     * Seals the metadata that {@code @AssistantRequest} methods give, so that {@code @Metadata} parameters get only what this
     * application gave: other metadata is treated as absent, and warned of once. The seal is a member {@code callhook_seal} with
     * an HMAC-SHA256. It says who gave the metadata, not for which call; and {@code Assistant.metadata()} still gives whatever
     * came. Servers that share calls share the key. A new key makes the metadata of the calls under way absent.
     *
     * <p>The seal survives that members are sorted, left out if null, and written anew, but not that a value changes: write
     * numbers of more than 15 digits as texts, since many programs keep fewer. What the application gives to calls that it
     * starts itself is sealed by {@link WebhookDispatcher#sealedMetadata}.
     *
     * @param key a random text of at least 32 characters that nobody else knows, the platform included; null or a shorter one is
     *     a start-up problem
     * @return the changed value
     */
    public Contract sealedMetadata(@Nullable String key) {
        return new Contract(driftDetection, agreedTools, Optional.of(key == null ? "" : key));
    }

    boolean detectsDrift() {
        return driftDetection;
    }

    void check(ToolDrift drift, WireJson json, Problems problems) {
        if (agreedTools.isEmpty()) {
            return;
        }
        List<?> agreed;
        try {
            agreed = json.sliceOf(agreedTools.get())
                    .orElseThrow(IllegalArgumentException::new)
                    .as(List.class);
        } catch (IllegalArgumentException e) {
            problems.add(
                    "agreedTools(...) is no JSON array of tool definitions: give it the text of the tools.json with"
                            + " which the assistants are configured");
            return;
        }
        for (int i = 0; i < agreed.size(); i++) {
            if (!isDefinition(agreed.get(i))) {
                problems.add("element " + i + " of agreedTools(...) is no tool definition: it must be an object with a"
                        + " name, or with the type of one of the platform's own tools");
            }
        }
        drift.in(agreed).stream()
                .filter(finding -> finding.kind().isHarmful())
                .forEach(finding -> problems.add("agreedTools(...) does not fit: " + finding.text()));
    }

    /** The platform's own tools have a type and no name. */
    private static boolean isDefinition(@Nullable Object element) {
        return element instanceof Map<?, ?> definition
                && (ToolDrift.isFunction(element)
                        || (definition.get("type") instanceof String type && !type.equals("function")));
    }

    /** Returns what seals metadata, if anything does. */
    Optional<MetadataSeal> seal(WireJson json, SignatureSettings signature, Problems problems) {
        if (sealKey.isEmpty()) {
            return Optional.empty();
        }
        String key = sealKey.get().strip(); // a file with a secret often ends with a line break
        if (key.length() < SHORTEST_KEY) {
            problems.add("the key that seals metadata has " + key.length()
                    + " characters: give a random one of at least " + SHORTEST_KEY + ", read from the environment");
        } else if (signature.isSecret(key)) {
            problems.add("the key that seals metadata is a webhook secret, which others know: give it one of its own");
        }
        return key.isEmpty() ? Optional.empty() : Optional.of(new MetadataSeal(json, key));
    }
}
