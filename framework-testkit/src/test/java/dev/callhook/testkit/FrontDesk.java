package dev.callhook.testkit;

import dev.callhook.handler.Analysis;
import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.Metadata;
import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolException;
import dev.callhook.payload.AssistantRequestResponse;
import dev.callhook.payload.CallObject;
import dev.callhook.payload.Customer;
import dev.callhook.payload.EndOfCallReportPayload;
import dev.callhook.payload.StatusUpdatePayload;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The handlers that the tests of the kit send to: one method for everything that the sample payloads name. */
final class FrontDesk {

    final List<String> seen = new CopyOnWriteArrayList<>();

    @AssistantRequest
    AssistantRequestResponse greet(Customer caller) {
        return "+442079460666".equals(caller.number())
                ? AssistantRequestResponse.reject("We are closed.")
                : AssistantRequestResponse.useDefault();
    }

    @Tool("find_patient")
    Map<String, String> findPatient(String phone) {
        return Map.of("phone", phone);
    }

    @Tool("list_free_slots")
    List<LocalDate> listFreeSlots(LocalDate date) {
        if (date.getDayOfMonth() == 12) {
            throw new ToolException("Nothing is free on that day.");
        }
        return List.of(date);
    }

    @Tool("opening_hours")
    String openingHours(Optional<String> day) {
        return day.orElse("every day");
    }

    @Tool("log_interest")
    void logInterest(String treatment) {
        seen.add(treatment);
    }

    @OnStatusUpdate
    void status(StatusUpdatePayload update, CallObject call) {
        seen.add(call.id() + " " + call.type() + " " + call.status());
    }

    @OnEndOfCallReport
    void report(
            EndOfCallReportPayload report,
            @Analysis Optional<Map<String, Object>> analysis,
            @Metadata Optional<Ref> ref) {
        seen.add(report.summary() + analysis.map(Map::keySet) + ref);
    }

    record Ref(String patientRef) {}
}
