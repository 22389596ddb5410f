package dev.callhook;

import dev.callhook.internal.registration.Problems;
import dev.callhook.signature.HmacSignatureVerifier;
import dev.callhook.signature.SignatureVerificationException;
import dev.callhook.signature.SignatureVerificationException.Reason;
import dev.callhook.signature.SignatureVerifier;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a builder was told about signatures: secrets, a verifier, or to check nothing; exactly one of the three. */
final class SignatureSettings {

    private static final Logger LOG = LoggerFactory.getLogger("dev.callhook.signature");
    private static final int SHORTEST = 16;
    private static final SignatureVerifier REFUSE_ALL = request -> {
        throw new SignatureVerificationException(Reason.REFUSED, "signatures were set up wrongly");
    };

    private final Map<String, String> secrets = new LinkedHashMap<>();
    private final List<String> mistakes = new ArrayList<>();
    private Duration tolerance = Duration.ofMinutes(5);
    private Clock clock = Clock.systemUTC();
    private @Nullable SignatureVerifier verifier;
    private boolean unsigned;

    void secret(String id, @Nullable String secret) {
        if (secrets.put(Objects.requireNonNull(id, "id"), secret == null ? "" : secret) != null) {
            mistakes.add("there are two secrets with the id \"" + id + "\": give each its own id, secret(id, secret)");
        }
    }

    void tolerance(Duration changed) {
        tolerance = Objects.requireNonNull(changed, "tolerance");
    }

    void clock(Clock changed) {
        clock = Objects.requireNonNull(changed, "clock");
    }

    void verifier(SignatureVerifier own) {
        verifier = Objects.requireNonNull(own, "verifier");
    }

    void unsigned() {
        unsigned = true;
    }

    boolean isOn() {
        return !unsigned;
    }

    boolean isSecret(String text) {
        return secrets.values().stream().anyMatch(secret -> secret.strip().equals(text));
    }

    SignatureVerifier verifier(Problems problems) {
        mistakes.forEach(problems::add);
        int choices = (secrets.isEmpty() ? 0 : 1) + (verifier == null ? 0 : 1) + (unsigned ? 1 : 0);
        if (choices == 0) {
            problems.add("there is no webhook secret: give the one of the platform with secret(...), read from the"
                    + " environment; for local use alone there is unsigned()");
        } else if (choices > 1) {
            problems.add("secret(...), signatureVerifier(...) and unsigned() exclude each other: keep one");
        }
        if (verifier != null) {
            return verifier;
        }
        if (unsigned) {
            return request -> "unsigned";
        }
        boolean usable = checkSecrets(problems);
        return usable && !secrets.isEmpty() ? HmacSignatureVerifier.of(secrets, tolerance, clock) : REFUSE_ALL;
    }

    private boolean checkSecrets(Problems problems) {
        List<String> empty = secrets.keySet().stream()
                .filter(id -> String.valueOf(secrets.get(id)).isBlank())
                .toList();
        empty.forEach(
                id -> problems.add("the secret \"" + id + "\" is empty: give the webhook_secret that the assistant or"
                        + " the account has on the platform, read from the environment"));
        boolean tolerable = tolerance.toSeconds() >= 1;
        if (!tolerable) {
            problems.add("the timestamp tolerance must be at least one second: " + tolerance);
        }
        return empty.isEmpty() && tolerable;
    }

    /** Warns of what is allowed but unwise. */
    void log() {
        if (unsigned) {
            LOG.warn(
                    "SIGNATURES ARE NOT CHECKED (unsigned()): whoever reaches this server can run every tool. Never use"
                            + " this where the internet can reach it.");
        }
        secrets.forEach((id, secret) -> {
            if (secret.length() < SHORTEST) {
                LOG.warn("the secret \"{}\" has less than {} characters: take a longer one", id, SHORTEST);
            }
        });
    }
}
