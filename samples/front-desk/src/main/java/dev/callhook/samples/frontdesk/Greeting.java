package dev.callhook.samples.frontdesk;

import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.Deadline;
import dev.callhook.payload.AssistantConfigOverride;
import dev.callhook.payload.AssistantRequestResponse;
import dev.callhook.payload.Customer;
import dev.callhook.samples.frontdesk.desk.Contact;
import dev.callhook.samples.frontdesk.desk.DeskDatabase;
import dev.callhook.samples.frontdesk.desk.DeskUnavailableException;
import dev.callhook.samples.frontdesk.desk.OpeningHours;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets up the assistant while the phone rings: greets known callers by name, and nobody outside opening hours. */
final class Greeting {

    private static final Logger LOG = LoggerFactory.getLogger(Greeting.class);

    private final DeskDatabase database;
    private final OpeningHours hours;
    private final Clock clock;

    Greeting(DeskDatabase database, OpeningHours hours, Clock clock) {
        this.database = database;
        this.hours = hours;
        this.clock = clock;
    }

    @AssistantRequest
    AssistantRequestResponse greet(Optional<Customer> caller, Deadline deadline) {
        if (!hours.isOpen(clock.instant())) {
            return AssistantRequestResponse.reject(
                    "Tulip Dental is closed right now. We open " + hours.nextOpeningText(clock.instant()) + ".");
        }
        Optional<Contact> contact =
                caller.flatMap(known -> Optional.ofNullable(known.number())).flatMap(phone -> contact(phone, deadline));
        String name = contact.map(known -> ", " + known.name()).orElse("");
        return AssistantRequestResponse.assistant(AssistantConfigOverride.of()
                .firstMessage("Hello" + name + ", this is Tulip Dental. How can I help?")
                .metadata(new CallerRef(contact.map(Contact::id))));
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
