package dev.callhook.samples.readme;

import dev.callhook.handler.Analysis;
import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.Metadata;
import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.payload.AssistantConfigOverride;
import dev.callhook.payload.AssistantRequestResponse;
import dev.callhook.payload.Customer;
import dev.callhook.payload.EndOfCallReportPayload;
import java.util.Optional;

/** The README's greeting and what comes back of it. */
record Greeting(Greeting.Hours hours, Greeting.Crm crm) {

    record CustomerRef(String id, boolean known) {}

    record Lead(String reason, boolean urgent) {}

    interface Hours {
        boolean isOpen();
    }

    interface Crm {
        void file(String summary, Optional<Lead> lead, Optional<CustomerRef> customer);
    }

    // [greeting]
    @AssistantRequest
    AssistantRequestResponse greet(Customer caller) {
        if (!hours.isOpen()) {
            return AssistantRequestResponse.reject("We are closed. Please call again tomorrow after nine.");
        }
        return AssistantRequestResponse.savedAssistant("6a77d9e1-5b0c-4f7a-9a35-2e4c81d0f9b6")
                .override(AssistantConfigOverride.of().firstMessage("Welcome back!"))
                .metadata(new CustomerRef("C-1042", true))
                .maxDurationSeconds(600);
    }

    @OnEndOfCallReport
    void file(EndOfCallReportPayload report, @Analysis Optional<Lead> lead, @Metadata Optional<CustomerRef> customer) {
        crm.file(report.summary(), lead, customer);
    }
    // [/greeting]
}
