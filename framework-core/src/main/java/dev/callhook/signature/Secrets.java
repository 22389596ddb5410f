package dev.callhook.signature;

import org.jspecify.annotations.Nullable;

/** What is asked of a secret. */
final class Secrets {

    private Secrets() {}

    static String checked(@Nullable String secret) {
        if (secret == null || secret.isBlank()) {
            throw new IllegalArgumentException("the webhook secret is empty: give the webhook_secret that the assistant"
                    + " or the account has on the platform, read from the environment");
        }
        return secret;
    }
}
