package dev.callhook.signature;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The one MAC of the protocol, keyed once. Safe for use by several threads: each signature works on a clone. */
final class HmacSha256 {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final Mac keyed;

    HmacSha256(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        keyed = newMac(key);
    }

    /** Returns the MAC of {@code timestamp + "." + body}. */
    byte[] sign(String timestamp, byte[] body) {
        Mac mac = copy();
        mac.update(timestamp.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) '.');
        return mac.doFinal(body);
    }

    /** Returns the MAC of a body alone. */
    byte[] sign(byte[] body) {
        return copy().doFinal(body);
    }

    private Mac copy() {
        try {
            return (Mac) keyed.clone(); // keying a Mac anew costs more than the signature of a small body
        } catch (CloneNotSupportedException e) {
            return newMac(key); // a security provider whose Mac cannot be cloned
        }
    }

    private static Mac newMac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("this JVM has no " + ALGORITHM + ", which every JVM must have", e);
        }
    }
}
