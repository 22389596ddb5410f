package dev.callhook.samples.readme;

import dev.callhook.Contract;
import dev.callhook.DispatchLimits;
import dev.callhook.Idempotency;
import dev.callhook.WebhookDispatcher;
import dev.callhook.jdbc.JdbcIdempotencyStore;
import dev.callhook.micrometer.MicrometerListener;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** The README's settings for operation. */
final class Operations {

    private Operations() {}

    static WebhookDispatcher limited() {
        // [limits]
        WebhookDispatcher dispatcher = WebhookDispatcher.builder()
                .scan("com.acme.frontdesk")
                .secret(System.getenv("WEBHOOK_SECRET"))
                .limits(DispatchLimits.of().margin(Duration.ofSeconds(1)).maxRunningHandlers(64))
                .build();
        // [/limits]
        return dispatcher;
    }

    static WebhookDispatcher agreed() throws IOException {
        // [agreed-tools]
        String tools = Files.readString(Path.of("tools.json"));
        WebhookDispatcher dispatcher = WebhookDispatcher.builder()
                .scan("com.acme.frontdesk")
                .secret(System.getenv("WEBHOOK_SECRET"))
                .contract(Contract.of().agreedTools(tools))
                .build();
        // [/agreed-tools]
        return dispatcher;
    }

    static WebhookDispatcher sealed() {
        // [sealed-metadata]
        WebhookDispatcher dispatcher = WebhookDispatcher.builder()
                .scan("com.acme.frontdesk")
                .secret(System.getenv("WEBHOOK_SECRET"))
                .contract(Contract.of().sealedMetadata(System.getenv("METADATA_KEY")))
                .build();
        // [/sealed-metadata]
        return dispatcher;
    }

    static WebhookDispatcher shared(DataSource pool) throws SQLException {
        // [shared-store]
        JdbcIdempotencyStore store = JdbcIdempotencyStore.of(pool);
        store.createTable(); // or put JdbcIdempotencyStore.ddl("callhook_idempotency") into your migrations
        WebhookDispatcher dispatcher = WebhookDispatcher.builder()
                .scan("com.acme.frontdesk")
                .secret(System.getenv("WEBHOOK_SECRET"))
                .idempotency(Idempotency.shared(store))
                .build();
        // [/shared-store]
        return dispatcher;
    }

    static WebhookDispatcher measured(MeterRegistry registry) {
        // [metrics]
        MicrometerListener metrics = MicrometerListener.of(registry);
        WebhookDispatcher dispatcher = WebhookDispatcher.builder()
                .scan("com.acme.frontdesk")
                .secret(System.getenv("WEBHOOK_SECRET"))
                .listener(metrics)
                .build();
        metrics.bindTo(dispatcher); // the gauges
        // [/metrics]
        return dispatcher;
    }
}
