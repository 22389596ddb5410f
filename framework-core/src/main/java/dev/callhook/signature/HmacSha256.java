package dev.callhook.signature;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one MAC of the protocol, keyed once. Safe for use by several threads: each signature has a {@link Mac} for itself, the first
 * one if it is free, else a clone. Keying one anew costs more than the signature of a small body.
 */
final class HmacSha256 {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final Mac keyed; // what clones are made of
    private final Mac first; // for whoever comes first
    private final AtomicBoolean firstIsTaken = new AtomicBoolean();

    HmacSha256(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        keyed = newMac(key);
        first = newMac(key);
    }

    /** Returns the MAC of {@code timestamp + "." + body}. */
    byte[] sign(String timestamp, byte[] body) {
        Mac mac = taken();
        mac.update(timestamp.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) '.');
        return signed(mac, body);
    }

    /** Returns the MAC of a body alone. */
    byte[] sign(byte[] body) {
        return signed(taken(), body);
    }

    private byte[] signed(Mac mac, byte[] body) {
        byte[] signature = mac.doFinal(body);
        if (mac.equals(first)) {
            firstIsTaken.setRelease(false); // it has been reset, to the state of a keyed one
        }
        return signature;
    }

    private Mac taken() {
        return firstIsTaken.getAndSet(true) ? copy() : first;
    }

    private Mac copy() {
        try {
            return (Mac) keyed.clone();
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
