package dev.callhook.samples.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A MAC that is keyed once. */
final class ClonedMac {

    private static final int PREFIX = "sha256=".length();

    private final Mac keyed;

    ClonedMac() {
        try {
            keyed = Mac.getInstance("HmacSHA256");
            keyed.init(new SecretKeySpec(Deliveries.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isSigned(Delivery delivery) throws IOException {
        String text = delivery.signature();
        byte[] signature = HexFormat.of().parseHex(text, PREFIX, text.length());
        try {
            Mac mac = (Mac) keyed.clone();
            mac.update(delivery.timestamp().getBytes(StandardCharsets.ISO_8859_1));
            mac.update((byte) '.');
            return MessageDigest.isEqual(mac.doFinal(delivery.body()), signature);
        } catch (CloneNotSupportedException e) {
            throw new IOException(e);
        }
    }
}
