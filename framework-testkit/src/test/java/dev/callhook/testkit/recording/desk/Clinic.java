package dev.callhook.testkit.recording.desk;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.callhook.handler.Analysis;
import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.Metadata;
import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Sensitive;
import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolArguments;
import dev.callhook.handler.ToolParam;
import dev.callhook.payload.AssistantRequestResponse;
import dev.callhook.payload.Customer;
import dev.callhook.payload.EndOfCallReportPayload;
import dev.callhook.payload.ToolCall;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Handlers that are told what is personal. */
public final class Clinic {

    /** A patient. */
    public record Patient(
            String insurer,
            @Sensitive @JsonProperty("birth_date") LocalDate birthDate,
            Optional<List<Visit>> visits) {}

    /** A visit. */
    public record Visit(
            LocalDate day,
            @Sensitive String reason,
            @Sensitive double fee) {}

    /** What is extracted from a call. */
    public record Wish(LocalDate day, int persons, double price, boolean urgent, String words) {}

    /** What comes back with every event. */
    public record Ref(UUID id, OffsetDateTime since, Optional<String> mail) {}

    @AssistantRequest
    AssistantRequestResponse greet() {
        return AssistantRequestResponse.useDefault();
    }

    @Tool("opening_hours")
    String openingHours(LocalDate date, Customer caller) {
        return date + " " + caller.number();
    }

    @Tool("register_patient")
    String register(Patient patient, @ToolParam("main-complaint") @Sensitive String complaint, int room) {
        return patient.insurer() + patient.birthDate() + complaint + room;
    }

    @Tool("note_all")
    int note(@Sensitive @ToolArguments Map<String, Object> all, Optional<String> a) {
        return all.size();
    }

    @Tool("note_call")
    String note(@Sensitive ToolCall call, Optional<String> a) {
        return call.toString();
    }

    @OnStatusUpdate
    void status() {}

    @OnEndOfCallReport
    void file(EndOfCallReportPayload report, @Analysis Optional<Wish> wish, @Metadata Optional<Ref> ref) {}

    @OnEndOfCallReport
    void fileAgain(EndOfCallReportPayload report) {}
}
