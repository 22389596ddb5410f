package dev.callhook.samples.readme;

import dev.callhook.handler.Analysis;
import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.Description;
import dev.callhook.handler.Metadata;
import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.payload.AssistantRequestResponse;
import dev.callhook.payload.Customer;
import dev.callhook.payload.EndOfCallReportPayload;
import dev.callhook.payload.RawJson;
import java.util.Optional;

/** The README's types of analysis and metadata. */
record TypedCall(TypedCall.Crm crm) {

    interface Crm {
        CustomerRef find(String number);

        void file(String summary, Lead lead, Optional<CustomerRef> customer);

        void askSomebodyToRead(String summary, RawJson analysis);
    }

    // [typed-call]
    record Lead(
            @Description("Why they called, in a few words") String reason, boolean urgent, Optional<String> promised) {}

    record CustomerRef(String id, boolean known) {}

    @AssistantRequest
    AssistantRequestResponse greet(Customer caller) {
        return AssistantRequestResponse.savedAssistant("6a77d9e1-5b0c-4f7a-9a35-2e4c81d0f9b6")
                .analysis(Lead.class) // what is extracted from the call
                .metadata(crm.find(caller.number())); // what comes back with every event
    }

    @OnEndOfCallReport
    void file(
            EndOfCallReportPayload report,
            @Analysis Optional<Lead> lead,
            @Analysis Optional<RawJson> asItCame,
            @Metadata Optional<CustomerRef> customer) {
        lead.ifPresentOrElse(
                fits -> crm.file(report.summary(), fits, customer),
                () -> asItCame.ifPresent(odd -> crm.askSomebodyToRead(report.summary(), odd)));
    }
    // [/typed-call]
}
