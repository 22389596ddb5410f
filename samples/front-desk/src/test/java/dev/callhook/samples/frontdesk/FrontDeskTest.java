package dev.callhook.samples.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.payload.CallStatus;
import dev.callhook.samples.frontdesk.desk.DeskDatabase;
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
    private static final String NAMELESS = "We do not know this caller yet: ask for the name.";
    private static final Map<String, Object> SLOT =
            Map.of("date", "2026-11-24", "time", "09:00", "treatment", "check_up");
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
        platform.call(KNOWN)
                .assistantRequest(reply -> assertThat(reply.text())
                        .startsWith(
                                "{\"assistant\":{\"first_message\":\"Hello, Sample Patient One, this is Tulip Dental. How can"
                                        + " I help?\",\"llm_config\":{\"provider\":\"openai\",")
                        .containsPattern("\"metadata\":\\{\"contactId\":1,\"callhook_seal\":\"[\\w-]{43}\"}}}$"));
    }

    @Test
    void rejectsACallOutsideOpeningHours() throws Exception {
        stop();
        startAt(SUNDAY);

        platform.call(KNOWN)
                .assistantRequest(reply -> assertThat(reply.rejection())
                        .contains("Tulip Dental is closed right now. We open tomorrow at 9 am."));
    }

    @Test
    void booksASlotOnceAndOffersOthersTheSecondTime() {
        platform.call(KNOWN)
                .assistantRequest()
                .inProgress()
                .toolCall(
                        "book_appointment",
                        SLOT,
                        reply -> assertThat(reply.result().text())
                                .isEqualTo(
                                        "{\"id\":1,\"start\":\"2026-11-24T09:00:00\",\"name\":\"Sample Patient One\","
                                                + "\"treatment\":\"CHECK_UP\"}"))
                .toolCall(
                        "book_appointment",
                        SLOT,
                        reply -> assertThat(reply.error())
                                .isEqualTo(
                                        "Tuesday 24 November at 9 am is already taken. Free that day: [09:30, 10:00, 10:30,"
                                                + " 11:00, 11:30, 12:00]."))
                .ended();
    }

    @Test
    void answersABookingThatIsDeliveredTwiceAsTheFirstTime() {
        platform.call(KNOWN)
                .toolCall(
                        "book_appointment",
                        SLOT,
                        reply -> assertThat(reply.text()).contains("\"id\":1,"))
                .redeliverLast(reply -> assertThat(reply.text()).contains("\"id\":1,"))
                .copies(10, replies -> assertThat(replies).hasSize(10))
                .redeliverLast(reply -> assertThat(reply.text()).contains("\"id\":1,"));

        assertThat(database.rows().text(RunningDesk.LIMIT)).contains("appointments (1 row)");
    }

    @Test
    void asksAStrangerForTheName() {
        platform.call(STRANGER)
                .assistantRequest()
                .inProgress()
                .toolCall(
                        "book_appointment",
                        SLOT,
                        reply -> assertThat(reply.error()).isEqualTo(NAMELESS))
                .toolCall(
                        "book_appointment",
                        slotOf("New Patient"),
                        reply -> assertThat(reply.text()).contains("New Patient"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000"})
    void saysWhatIsMissingWhereTheModelGivesABlank(String blank) {
        platform.call(STRANGER)
                .toolCall(
                        "book_appointment",
                        slotOf(blank),
                        reply -> assertThat(reply.error()).isEqualTo(NAMELESS))
                .toolCall(
                        "leave_note",
                        Map.of("text", blank),
                        reply -> assertThat(reply.error())
                                .isEqualTo("The note is empty: ask what the desk should know, and leave that."));
    }

    @Test
    void looksContactsUpByPhoneOrName() {
        platform.call(KNOWN)
                .toolCall(
                        "find_contact",
                        Map.of("name", "example"),
                        reply -> assertThat(reply.result().text())
                                .isEqualTo("{\"value\":[{\"name\":\"Example Parent\",\"lastVisit\":\"2026-01-12\"}]}"))
                .toolCall(
                        "find_contact",
                        Map.of(),
                        reply -> assertThat(reply.error()).isEqualTo("Give a phone number or a name to look for."));
    }

    @Test
    void keepsNotesAndStatuses() {
        String call = platform.call(KNOWN)
                .inProgress()
                .toolCall("leave_note", Map.of("text", "Late."))
                .callId();

        assertThat(database.callLog().ofCall(call, RunningDesk.LIMIT)).hasSize(1);
        assertThat(database.notes().ofCall(call, RunningDesk.LIMIT))
                .singleElement()
                .satisfies(note -> assertThat(note.text()).isEqualTo("Late."));
    }

    @Test
    void keepsTheEndOfACallAsItsLastStateWhateverComesLater() {
        String call = platform.call(KNOWN).outOfOrder().inProgress().ended().callId();

        assertThat(database.callLog().ofCall(call, RunningDesk.LIMIT))
                .singleElement()
                .satisfies(state -> assertThat(state.status()).isEqualTo(CallStatus.ENDED));
    }

    @Test
    void quotesThePriceThatTheBillingServiceKnows() {
        platform.call(KNOWN)
                .toolCall(
                        "quote_price",
                        Map.of("treatment", "check_up"),
                        reply -> assertThat(reply.result().text()).isEqualTo("{\"pounds\":48}"));
    }

    private static Map<String, Object> slotOf(String name) {
        Map<String, Object> arguments = new HashMap<>(SLOT);
        arguments.put("name", name);
        return arguments;
    }

    private void startAt(Instant now) throws Exception {
        desk = RunningDesk.at(now, folder);
        database = desk.database();
        platform = desk.platform();
    }
}
