package dev.callhook.samples.frontdesk;

import dev.callhook.samples.frontdesk.billing.BillingStub;
import dev.callhook.samples.frontdesk.desk.DeskDatabase;
import dev.callhook.samples.frontdesk.desk.OpeningHours;
import dev.callhook.testkit.SamplePayloads;
import dev.callhook.testkit.WebhookTestKit;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** A desk for a test: real HTTP, a database in a folder, a clock that stands still. */
record RunningDesk(DeskDatabase database, BillingStub billing, FrontDesk desk, WebhookTestKit platform)
        implements AutoCloseable {

    static final Instant MONDAY_AT_TEN = Instant.parse("2026-11-23T10:00:00Z");
    static final Duration LIMIT = Duration.ofSeconds(5);

    private static final String SECRET = "a-secret-of-the-tests";

    static RunningDesk at(Instant now, Path folder) throws Exception {
        OpeningHours hours = new OpeningHours();
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        DeskDatabase database = DeskDatabase.open("jdbc:h2:async:" + folder.resolve("desk"), hours, clock);
        BillingStub billing = BillingStub.start();
        FrontDesk desk =
                FrontDesk.start(database, hours, new FrontDesk.Settings(0, SECRET, clock, clock, billing.address()));
        WebhookTestKit platform = WebhookTestKit.of(desk.uri(), SECRET).clock(clock);
        return new RunningDesk(database, billing, desk, platform);
    }

    /** Returns how the desk sets the assistant up for a caller. */
    @SuppressWarnings("unchecked")
    Map<String, Object> assistantFor(String caller) {
        return platform.send(SamplePayloads.assistantRequest().from(caller))
                .json()
                .get("assistant")
                .orElseThrow()
                .as(Map.class);
    }

    @Override
    public void close() {
        desk.close();
        billing.close();
        database.close();
    }
}
