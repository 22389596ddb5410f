package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells the metadata that this application gave to an assistant from all other: a member of it holds the HMAC-SHA256 of the
 * rest, in a form that survives storing. It does not say for which call it was given. Safe for use by several threads.
 */
public final class MetadataSeal {

    /** The member that holds the seal. */
    public static final String MEMBER = "callhook_seal";

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "callhook metadata\n".getBytes(StandardCharsets.US_ASCII);

    private final WireJson json;
    private final CanonicalJson canonical;
    private final SecretKeySpec key;

    /**
     * Seals with a key.
     *
     * @param json the rules by which metadata is written and read
     * @param key the application's own key
     */
    public MetadataSeal(WireJson json, String key) {
        this.json = json;
        this.canonical = new CanonicalJson(json);
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /**
     * Returns metadata with its seal.
     *
     * @param metadata anything that is written as a JSON object
     * @return the members of that object, and one more
     * @throws JacksonException if it cannot be written
     * @throws IllegalStateException if it is not written as an object, or with a member that is there twice
     * @throws IllegalArgumentException if it holds a number that cannot be calculated with
     */
    public Map<String, Object> sealed(Object metadata) throws JacksonException {
        JsonSlice written = json.slice(json.write(metadata));
        if (!written.isObject()) {
            throw new IllegalStateException("sealed metadata must be written as a JSON object, which "
                    + metadata.getClass().getSimpleName() + " is not: use a record or a map");
        }
        String seal = Base64.getUrlEncoder().withoutPadding().encodeToString(mac(unsealed(written)));
        Map<String, Object> members = new LinkedHashMap<>(written.members());
        members.put(MEMBER, seal);
        return members;
    }

    /**
     * Returns metadata without its seal, in the form that the seal is about.
     *
     * @param metadata as it came
     * @return the metadata, or empty if it is not sealed with the key
     */
    public Optional<JsonSlice> opened(JsonSlice metadata) {
        JsonSlice seal = metadata.members().get(MEMBER);
        if (seal == null) {
            return Optional.empty();
        }
        try {
            JsonSlice unsealed = unsealed(metadata);
            return MessageDigest.isEqual(mac(unsealed), decoded(seal)) ? Optional.of(unsealed) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // it could not have been sealed
        }
    }

    private JsonSlice unsealed(JsonSlice metadata) {
        return canonical.without(metadata, MEMBER);
    }

    private static byte[] decoded(JsonSlice seal) {
        try {
            return Base64.getUrlDecoder().decode(String.valueOf(seal.scalar()));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private byte[] mac(JsonSlice unsealed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(PURPOSE);
            return mac.doFinal(unsealed.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no " + ALGORITHM + ", which every JVM must have", e);
        }
    }
}
