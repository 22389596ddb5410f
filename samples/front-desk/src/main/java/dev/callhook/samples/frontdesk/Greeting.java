package dev.callhook.samples.frontdesk;

import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.Deadline;
import dev.callhook.payload.AssistantConfigOverride;
import dev.callhook.payload.AssistantRequestResponse;
import dev.callhook.payload.Customer;
import dev.callhook.samples.frontdesk.desk.Contact;
import dev.callhook.samples.frontdesk.desk.DeskDatabase;
import dev.callhook.samples.frontdesk.desk.OpeningHours;
import java.time.Clock;
import java.util.Optional;

/** Sets up the assistant while the phone rings: greets known callers by name, and nobody outside opening hours. */
final class Greeting {

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
        Optional<Contact> contact = caller.flatMap(known -> Optional.ofNullable(known.number()))
                .flatMap(phone -> database.contacts().byPhone(phone, deadline.remaining()));
        String name = contact.map(known -> ", " + known.name()).orElse("");
        return AssistantRequestResponse.assistant(AssistantConfigOverride.of()
                .firstMessage("Hello" + name + ", this is Tulip Dental. How can I help?")
                .metadata(new CallerRef(contact.map(Contact::id))));
    }
}
