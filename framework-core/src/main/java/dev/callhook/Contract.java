package dev.callhook;

import dev.callhook.internal.contract.MetadataSeal;
import dev.callhook.internal.json.WireJson;
import dev.callhook.internal.registration.Problems;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an application has agreed on with the platform beside its methods, and how closely it is held to. Immutable; each method
 * returns a changed value.
 *
 * <pre>{@code
 * builder.contract(Contract.of().sealedMetadata(System.getenv("METADATA_KEY")))
 * }</pre>
 */
public final class Contract {

    private static final int SHORTEST_KEY = 32;

    private final Optional<String> sealKey;

    private Contract(Optional<String> sealKey) {
        this.sealKey = sealKey;
    }

    /**
     * Returns the contract that holds unless another is set: metadata is not sealed.
     *
     * @return the contract
     */
    public static Contract of() {
        return new Contract(Optional.empty());
    }

    /**
     * Seals the metadata that {@code @AssistantRequest} methods give, so that {@code @Metadata} parameters get only what this
     * application gave: other metadata is treated as absent, and warned of once. The seal is a member {@code callhook_seal} with
     * an HMAC-SHA256. It says who gave the metadata, not for which call; and {@code Assistant.metadata()} still gives whatever
     * came. Servers that share calls share the key. A new key makes the metadata of the calls under way absent.
     *
     * @param key a random text of at least 32 characters that nobody else knows, the platform included; null or a shorter one is
     *     a start-up problem
     * @return the changed contract
     */
    public Contract sealedMetadata(@Nullable String key) {
        return new Contract(Optional.of(key == null ? "" : key));
    }

    /** Returns what seals metadata, if anything does. */
    Optional<MetadataSeal> seal(WireJson json, SignatureSettings signature, Problems problems) {
        if (sealKey.isEmpty()) {
            return Optional.empty();
        }
        String key = sealKey.get();
        if (key.strip().length() < SHORTEST_KEY) {
            problems.add(
                    "the key that seals metadata has " + key.strip().length() + " characters: give a random one of at"
                            + " least " + SHORTEST_KEY + ", read from the environment");
        } else if (signature.isSecret(key)) {
            problems.add("the key that seals metadata is a webhook secret, which others know: give it one of its own");
        }
        return key.isEmpty() ? Optional.empty() : Optional.of(new MetadataSeal(json, key));
    }
}
