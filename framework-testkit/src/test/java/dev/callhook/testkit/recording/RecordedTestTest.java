package dev.callhook.testkit.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callhook.testkit.SamplePayload;
import dev.callhook.testkit.SamplePayloads;
import dev.callhook.testkit.SampleToolCall;
import dev.callhook.testkit.recording.desk.Clinic;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedTestTest {

    private static final Instant MORNING = Instant.parse("2026-05-04T08:30:00Z");

    private static final String SOURCE = """
            package com.acme;

            import static org.junit.jupiter.api.Assertions.assertEquals;

            import dev.callhook.WebhookDispatcher;
            import dev.callhook.testkit.SamplePayloads;
            import dev.callhook.testkit.WebhookAnswer;
            import dev.callhook.testkit.WebhookTestKit;
            import java.nio.file.Path;
            import org.junit.jupiter.api.Test;

            /** Sends a delivery again that was recorded on 2026-05-04T08:30:00Z: tool-calls opening_hours. */
            class OpenOnMondayTest {

                private static final String SECRET = "any-secret-of-the-tests";
                private static final Path RECORDED = Path.of("src/test/resources/com/acme/OpenOnMondayTest.json");

                @Test
                void answersTheRecordedDelivery() {
                    // build it as your application does, with the objects that its handlers need in a test
                    try (WebhookDispatcher dispatcher = WebhookDispatcher.builder()
                            .scan("dev.callhook.testkit.recording.desk")
                            .secret(SECRET)
                            .build()) {
                        WebhookTestKit platform = WebhookTestKit.of(dispatcher, SECRET);

                        WebhookAnswer answer = platform.send(SamplePayloads.read(RECORDED));

                        assertEquals(200, answer.status(), answer::toString);
                        answer.result("tool_1"); // opening_hours has a result, and no error
                        // add here what you expect, such as assertEquals("{\\"value\\":\\"closed\\"}", answer.result(id).text());
                    }
                }
            }
            """;

    @TempDir
    Path module = Path.of("");

    private final Recording recording =
            Recording.with(DeliveryRecorder.keeping(5).clock(() -> MORNING));

    private static SamplePayload hours(String id) {
        return SamplePayloads.toolCalls(hoursCall(id));
    }

    private static SampleToolCall hoursCall(String id) {
        return new SampleToolCall(id, "opening_hours", Map.of("date", "2026-05-03"));
    }

    private void run(RecordedTest files) throws Exception {
        WrittenTest.run(module, files);
    }

    @Test
    void writesAFixtureAndATestOfIt() throws Exception {
        RecordedDelivery recorded = recording.of(hours("tool_1").from("+31612345678"));

        RecordedTest files = recorded.writeTest(module, "com.acme.OpenOnMondayTest");

        assertThat(files.fixture()).isEqualTo(module.resolve("src/test/resources/com/acme/OpenOnMondayTest.json"));
        assertThat(Files.readString(files.fixture())).isEqualTo(recorded.text()).doesNotContain("31612345678");
        assertThat(files.source()).isEqualTo(module.resolve("src/test/java/com/acme/OpenOnMondayTest.java"));
        assertThat(files.source()).hasContent(SOURCE);
        run(files);
    }

    @Test
    void everyEventThatIsHandledBecomesATestThatRuns() throws Exception {
        Map<String, Object> patient = Map.of("insurer", "Acme", "birth_date", "1980-03-02");
        List<SamplePayload> payloads = List.of(
                SamplePayloads.assistantRequest(),
                SamplePayloads.statusUpdate("in-progress"),
                SamplePayloads.toolCall(
                        "register_patient", Map.of("patient", patient, "main-complaint", "x", "room", 1)),
                SamplePayloads.toolCalls(
                        new SampleToolCall("t1", "opening_hours", Map.of("date", "2026-05-03")),
                        new SampleToolCall("t2", "note_all", Map.of("a", "b"))),
                SamplePayloads.endOfCallReport()
                        .analysis(new Clinic.Wish(LocalDate.EPOCH, 3, 9.5, true, "soon"))
                        .metadata(Map.of(
                                "id", UUID.randomUUID(), "since", "2026-05-04T08:30:00.123+02:00", "mail", "a@b.c")));

        for (int i = 0; i < payloads.size(); i++) {
            run(recording.of(payloads.get(i)).writeTest(module, "Test" + i));
        }
    }

    @Test
    void failsWhereACallHasNoResult() throws Exception {
        RecordedDelivery refused = recording.of(SamplePayloads.toolCall("opening_hours", Map.of("date", "soon")));

        assertThatThrownBy(() -> run(refused.writeTest(module, "com.acme.RefusedTest")))
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("the tool call \"tool_1\" failed: status 200");
    }

    @Test
    void compilesWhateverTheWireSays() throws Exception {
        String odd = "a\"; System.exit(1); //\n\r\u2028\\u000a*/\u00e9\\";

        run(recording.of(hours(odd)).writeTest(module, "com.acme.OddIdTest"));

        SampleToolCall unknownTool = new SampleToolCall("t2", odd, Map.of());
        RecordedDelivery unknown = recording.of(SamplePayloads.toolCalls(hoursCall("t1"), unknownTool));
        assertThatThrownBy(() -> run(unknown.writeTest(module, "com.acme.OddNameTest")))
                .isInstanceOf(InvocationTargetException.class) // it compiles
                .cause()
                .hasMessageStartingWith("the tool call \"t2\" failed");
    }

    @Test
    void overwritesNothing() throws IOException {
        RecordedDelivery recorded = recording.of(hours("t"));
        RecordedTest files = recorded.writeTest(module, "com.acme.HoursTest");
        Files.writeString(files.source(), "mine");

        assertThatThrownBy(() -> recorded.writeTest(module, "com.acme.HoursTest"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(files.fixture() + " is there already, and nothing was written: take another name for the"
                        + " test, or delete it");
        Files.delete(files.fixture());
        assertThatThrownBy(() -> recorded.writeTest(module, "com.acme.HoursTest"))
                .hasMessageStartingWith(files.source() + " is there already");
        assertThat(files.fixture()).doesNotExist();
        assertThat(files.source()).hasContent("mine");
    }

    @Test
    void refusesNamesThatNoClassCanHave() {
        RecordedDelivery recorded = recording.of(hours("t"));
        for (String name : List.of("", "com.acme.", "../Escaped", "com/acme/Test", "com.class.X", "9Test", ".X")) {
            assertThatThrownBy(() -> recorded.writeTest(module, name))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("\"" + name + "\" is no name of a class: write it with its package, like"
                            + " com.acme.ClosedOnSundayTest");
        }
        assertThatThrownBy(() -> recorded.writeTest(module, "com.acme.Path"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Path is a class that the test itself uses: take another name, such as PathTest");
        assertThat(module).isEmptyDirectory();
    }
}
