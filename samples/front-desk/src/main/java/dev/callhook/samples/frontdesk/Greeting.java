package dev.callhook.samples.frontdesk;

import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.Deadline;
import dev.callhook.payload.AssistantConfigOverride;
import dev.callhook.payload.AssistantRequestResponse;
import dev.callhook.payload.Customer;
import dev.callhook.payload.LlmConfig;
import dev.callhook.payload.MessageRole;
import dev.callhook.payload.ToolDefinition;
import dev.callhook.payload.ToolDefinitions;
import dev.callhook.samples.frontdesk.desk.Contact;
import dev.callhook.samples.frontdesk.desk.DeskDatabase;
import dev.callhook.samples.frontdesk.desk.DeskUnavailableException;
import dev.callhook.samples.frontdesk.desk.Enquiry;
import dev.callhook.samples.frontdesk.desk.OpeningHours;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets up the assistant while the phone rings: greets known callers by name, and nobody outside opening hours. */
final class Greeting {

    private static final Logger LOG = LoggerFactory.getLogger(Greeting.class);
    private static final String PROMPT =
            "You answer the phone for Tulip Dental, a dentist. Be brief: you are heard, not"
                    + " read. Look up what you need with your tools, and never promise what they have not confirmed.";
    private static final ToolDefinition EMERGENCIES =
            ToolDefinition.transferCall("+442079460333", "The dentist on duty, for bleeding and unbearable pain");

    private final DeskDatabase database;
    private final OpeningHours hours;
    private final Clock clock;

    Greeting(DeskDatabase database, OpeningHours hours, Clock clock) {
        this.database = database;
        this.hours = hours;
        this.clock = clock;
    }

    @AssistantRequest
    AssistantRequestResponse greet(Optional<Customer> caller, ToolDefinitions tools, Deadline deadline) {
        if (!hours.isOpen(clock.instant())) {
            return AssistantRequestResponse.reject(
                    "Tulip Dental is closed right now. We open " + hours.nextOpeningText(clock.instant()) + ".");
        }
        Optional<Contact> contact =
                caller.flatMap(known -> Optional.ofNullable(known.number())).flatMap(phone -> contact(phone, deadline));
        String name = contact.map(known -> ", " + known.name()).orElse("");
        return AssistantRequestResponse.assistant(AssistantConfigOverride.of()
                        .firstMessage("Hello" + name + ", this is Tulip Dental. How can I help?")
                        .llmConfig(LlmConfig.of("openai", "gpt-5.4-mini")
                                .message(MessageRole.SYSTEM, PROMPT)
                                .tools(tools.and(EMERGENCIES).and(ToolDefinition.endCall()))))
                .analysis(Enquiry.class)
                .metadata(new CallerRef(contact.map(Contact::id)));
    }

    /** The phone is ringing: rather a greeting without the name than none. */
    private Optional<Contact> contact(String phone, Deadline deadline) {
        try {
            return database.contacts().byPhone(phone, deadline.remaining());
        } catch (DeskUnavailableException e) {
            LOG.warn("a caller is greeted as if unknown", e);
            return Optional.empty();
        }
    }
}
