package dev.callhook.samples.frontdesk;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Texts that nobody guesses. */
final class RandomText {

    private RandomText() {}

    static String ofHexDigits(int digits) {
        byte[] bytes = new byte[digits / 2];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
