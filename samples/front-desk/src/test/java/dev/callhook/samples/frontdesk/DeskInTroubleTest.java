package dev.callhook.samples.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.callhook.handler.Deadline;
import dev.callhook.handler.ToolException;
import dev.callhook.samples.frontdesk.billing.BillingService;
import dev.callhook.samples.frontdesk.billing.OtherBilling;
import dev.callhook.samples.frontdesk.desk.DeskDatabase;
import dev.callhook.samples.frontdesk.desk.OpeningHours;
import dev.callhook.samples.frontdesk.desk.Treatment;
import dev.callhook.testkit.CallScenario;
import dev.callhook.testkit.WebhookTestKit;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk over real HTTP while its database or its billing service does not answer. */
class DeskInTroubleTest {

    private static final String SECRET = "a-secret-of-the-tests";
    private static final String CALLER = "+442079460101";
    private static final String NO_BOOK =
            "The appointment book does not answer right now, and what was to be written down"
                    + " may or may not be in it. Offer that somebody from the desk rings back.";
    private static final String NO_PRICE =
            "Prices cannot be looked up right now. Offer that the desk rings back with it.";

    private static final Map<String, String> SLOT =
            Map.of("date", "2026-11-24", "time", "09:00", "treatment", "check_up");

    @TempDir
    Path folder;

    private String url;
    private DeskDatabase database;
    private OtherBilling billing;
    private FrontDesk desk;
    private WebhookTestKit platform;

    @BeforeEach
    void start() throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
        OpeningHours hours = new OpeningHours();
        url = DeskDatabase.DEFAULT_URL.replace(
                "./target/front-desk/desk", folder.resolve("desk").toString());
        database = DeskDatabase.open(url, hours, clock);
        billing = OtherBilling.silent();
        desk = FrontDesk.start(database, hours, new FrontDesk.Settings(0, SECRET, clock, clock, billing.address()));
        platform = WebhookTestKit.of(desk.uri(), SECRET).clock(clock);
    }

    @AfterEach
    void stop() {
        desk.close();
        billing.close();
        database.close();
    }

    @Test
    void tellsTheAssistantWhatToSayBeforeTheTimeForABookingIsOver() throws Exception {
        CallScenario call = platform.call(CALLER).assistantRequest().inProgress();
        try (Connection other = DriverManager.getConnection(url);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("INSERT INTO appointments (slot_start, name, phone, treatment, booked_at) VALUES"
                    + " (TIMESTAMP WITH TIME ZONE '2026-11-24 09:00:00+00', 'Other', '1', 'PAIN', CURRENT_TIMESTAMP)");

            call.toolCall(
                    "book_appointment", SLOT, reply -> assertThat(reply.error()).isEqualTo(NO_BOOK));
            other.rollback();
        }

        call.toolCall(
                "book_appointment",
                SLOT,
                reply -> assertThat(reply.result().text()).contains("2026-11-24T09:00:00"));
    }

    @Test
    void tellsTheAssistantWhatToSayBeforeTheTimeForAPriceIsOver() {
        platform.call(CALLER)
                .assistantRequest()
                .inProgress()
                .toolCall(
                        "quote_price",
                        Map.of("treatment", "pain"),
                        reply -> assertThat(reply.error()).isEqualTo(NO_PRICE))
                .ended();
    }

    @Test
    void asksForNoPriceWhenTheDeadlineHasAllButPassed() {
        PriceTools tools = new PriceTools(new BillingService(billing.address()));

        assertThatExceptionOfType(ToolException.class)
                .isThrownBy(() ->
                        tools.quotePrice(Treatment.PAIN, Deadline.after(Duration.ofMillis(100), System::nanoTime)))
                .withMessage(NO_PRICE)
                .havingCause()
                .withMessage("no time was left for the billing service");
    }

    @Test
    void greetsACallerWhenTheBookDoesNotAnswer() {
        database.close();

        platform.call(CALLER)
                .assistantRequest(reply -> assertThat(reply.text())
                        .contains(
                                "\"first_message\":\"Hello, this is Tulip Dental. How can I help?\"",
                                "{\"contactId\":null,"));
    }

    @Test
    void hasAnEventDeliveredAgainThatTheBookDidNotTake() {
        database.close();

        platform.call(CALLER)
                .ended(reply -> assertThat(reply.status()).isEqualTo(500))
                .redeliverLast(reply -> assertThat(reply.status()).isEqualTo(500));
    }
}
