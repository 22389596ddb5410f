package dev.callhook.samples.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.payload.CallStatus;
import dev.callhook.samples.frontdesk.desk.DeskDatabase;
import dev.callhook.testkit.SamplePayload;
import dev.callhook.testkit.SamplePayloads;
import dev.callhook.testkit.WebhookAnswer;
import dev.callhook.testkit.WebhookTestKit;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk over real HTTP with a real database, on a Monday at ten. */
class FrontDeskTest {

    private static final String KNOWN = "+442079460101";
    private static final String STRANGER = "+442079460999";
    private static final Instant SUNDAY = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    Path folder;

    private RunningDesk desk;
    private DeskDatabase database;
    private WebhookTestKit platform;

    @BeforeEach
    void start() throws Exception {
        startAt(RunningDesk.MONDAY_AT_TEN);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void greetsAKnownCallerByName() {
        WebhookAnswer answer = platform.send(SamplePayloads.assistantRequest().from(KNOWN));

        assertThat(answer.text())
                .startsWith(
                        "{\"assistant\":{\"first_message\":\"Hello, Sample Patient One, this is Tulip Dental. How can"
                                + " I help?\",\"llm_config\":{\"provider\":\"openai\",")
                .containsPattern("\"metadata\":\\{\"contactId\":1,\"callhook_seal\":\"[\\w-]{43}\"}}}$");
    }

    @Test
    void rejectsACallOutsideOpeningHours() throws Exception {
        stop();
        startAt(SUNDAY);

        assertThat(platform.send(SamplePayloads.assistantRequest()).rejection())
                .contains("Tulip Dental is closed right now. We open tomorrow at 9 am.");
    }

    @Test
    void booksASlotOnceAndOffersOthersTheSecondTime() {
        assertThat(platform.send(booking(Map.of()).from(KNOWN)).result().text())
                .isEqualTo("{\"id\":1,\"start\":\"2026-11-24T09:00:00\",\"name\":\"Sample Patient One\","
                        + "\"treatment\":\"CHECK_UP\"}");
        assertThat(platform.send(booking(Map.of()).from(KNOWN)).error())
                .isEqualTo("Tuesday 24 November at 9 am is already taken. Free that day: [09:30, 10:00, 10:30, 11:00,"
                        + " 11:30, 12:00].");
    }

    @Test
    void answersABookingThatIsDeliveredTwiceAsTheFirstTime() {
        SamplePayload booking = booking(Map.of()).from(KNOWN);

        String first = platform.send(booking).text();

        assertThat(platform.send(booking).text()).isEqualTo(first).contains("\"id\":1");
        assertThat(database.rows().text(RunningDesk.LIMIT)).contains("appointments (1 row)");
    }

    @Test
    void asksAStrangerForTheName() {
        assertThat(platform.send(booking(Map.of()).from(STRANGER)).error())
                .isEqualTo("We do not know this caller yet: ask for the name.");
        assertThat(platform.send(booking(Map.of("name", "New Patient")).from(STRANGER))
                        .result()
                        .text())
                .contains("New Patient");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000"})
    void saysWhatIsMissingWhereTheModelGivesABlank(String blank) {
        assertThat(platform.send(booking(Map.of("name", blank)).from(STRANGER)).error())
                .isEqualTo("We do not know this caller yet: ask for the name.");
        assertThat(platform.send(SamplePayloads.toolCall("leave_note", Map.of("text", blank)))
                        .error())
                .isEqualTo("The note is empty: ask what the desk should know, and leave that.");
    }

    @Test
    void looksContactsUpByPhoneOrName() {
        assertThat(platform.send(SamplePayloads.toolCall("find_contact", Map.of("name", "example")))
                        .result()
                        .text())
                .isEqualTo("{\"value\":[{\"name\":\"Example Parent\",\"lastVisit\":\"2026-01-12\"}]}");
        assertThat(platform.send(SamplePayloads.toolCall("find_contact", Map.of()))
                        .error())
                .isEqualTo("Give a phone number or a name to look for.");
    }

    @Test
    void keepsNotesAndStatuses() {
        platform.send(SamplePayloads.statusUpdate(CallStatus.IN_PROGRESS).callId("call-2"));
        platform.send(
                SamplePayloads.toolCall("leave_note", Map.of("text", "Late.")).callId("call-2"));

        assertThat(database.callLog().ofCall("call-2", RunningDesk.LIMIT)).hasSize(1);
        assertThat(database.notes().ofCall("call-2", RunningDesk.LIMIT))
                .singleElement()
                .satisfies(note -> assertThat(note.text()).isEqualTo("Late."));
    }

    @Test
    void keepsTheEndOfACallAsItsLastStateWhateverComesLater() {
        platform.send(SamplePayloads.statusUpdate(CallStatus.ENDED).callId("call-3"));

        WebhookAnswer late = platform.send(
                SamplePayloads.statusUpdate(CallStatus.IN_PROGRESS).callId("call-3"));

        assertThat(late.status()).isEqualTo(200);
        assertThat(database.callLog().ofCall("call-3", RunningDesk.LIMIT))
                .singleElement()
                .satisfies(state -> assertThat(state.status()).isEqualTo(CallStatus.ENDED));
    }

    @Test
    void quotesThePriceThatTheBillingServiceKnows() {
        assertThat(platform.send(SamplePayloads.toolCall("quote_price", Map.of("treatment", "check_up")))
                        .result()
                        .text())
                .isEqualTo("{\"pounds\":48}");
    }

    private static SamplePayload booking(Map<String, Object> more) {
        Map<String, Object> arguments = new HashMap<>(more);
        arguments.putAll(Map.of("date", "2026-11-24", "time", "09:00", "treatment", "check_up"));
        return SamplePayloads.toolCall("book_appointment", arguments);
    }

    private void startAt(Instant now) throws Exception {
        desk = RunningDesk.at(now, folder);
        database = desk.database();
        platform = desk.platform();
    }
}
