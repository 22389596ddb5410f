package dev.callhook.samples.readme;

import dev.callhook.WebhookDispatcher;
import org.slf4j.Logger;

/** The README's secrets. */
final class Secrets {

    private Secrets() {}

    static WebhookDispatcher dispatcher(Logger log) {
        // [secrets]
        WebhookDispatcher dispatcher = WebhookDispatcher.builder()
                .scan("com.acme.frontdesk")
                .secret("account", System.getenv("WEBHOOK_SECRET"))
                .secret("account-old", System.getenv("WEBHOOK_SECRET_OLD"))
                .interceptor((invocation, chain) -> {
                    log.info("{} signed with {}", invocation.method().getName(), invocation.secretId());
                    return chain.proceed();
                })
                .build();
        // [/secrets]
        return dispatcher;
    }
}
