package dev.callhook.samples.frontdesk;

import dev.callhook.handler.Deadline;
import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolArguments;
import dev.callhook.handler.ToolException;
import dev.callhook.handler.ToolParam;
import dev.callhook.payload.Customer;
import dev.callhook.samples.frontdesk.desk.Appointments;
import dev.callhook.samples.frontdesk.desk.Booking;
import dev.callhook.samples.frontdesk.desk.Caller;
import dev.callhook.samples.frontdesk.desk.Contacts;
import dev.callhook.samples.frontdesk.desk.DeskDatabase;
import dev.callhook.samples.frontdesk.desk.Patient;
import dev.callhook.samples.frontdesk.desk.SlotUnavailableException;
import dev.callhook.samples.frontdesk.desk.Text;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** The tools with which the assistant finds and books a slot. */
final class AppointmentTools {

    private static final int MOST_READ_ALOUD = 6;

    private final Contacts contacts;
    private final Appointments appointments;

    AppointmentTools(DeskDatabase database) {
        this.contacts = database.contacts();
        this.appointments = database.appointments();
    }

    @Tool(value = "list_free_slots", description = "Lists the slots of a day that can be booked", timeout = "4s")
    FreeSlots listFreeSlots(@ToolParam(description = "Day, YYYY-MM-DD") LocalDate date, Deadline deadline) {
        return new FreeSlots(date, appointments.freeSlots(date, MOST_READ_ALOUD, deadline.remaining()));
    }

    @Tool(
            value = "book_appointment",
            description = "Books a slot once date, time and treatment are known",
            timeout = "6s")
    Booking bookAppointment(@ToolArguments Wish wish, Optional<Customer> caller, Deadline deadline) {
        try {
            return appointments.book(
                    wish.date().atTime(wish.time()),
                    patient(wish, caller, deadline),
                    wish.treatment(),
                    deadline.remaining());
        } catch (SlotUnavailableException e) {
            List<LocalTime> others = appointments.freeSlots(wish.date(), MOST_READ_ALOUD, deadline.remaining());
            throw new ToolException(e.getMessage()
                    + (others.isEmpty() ? " Nothing else is free that day." : " Free that day: " + others + "."));
        }
    }

    private Patient patient(Wish wish, Optional<Customer> caller, Deadline deadline) {
        String phone = caller.flatMap(known -> Optional.ofNullable(known.number()))
                .filter(number -> !Text.isBlank(number))
                .orElseThrow(() -> new ToolException("A booking needs a phone number, and this call has none."));
        return contacts.byPhone(phone, deadline.remaining())
                .map(Patient.class::cast)
                .or(() -> wish.name().filter(name -> !Text.isBlank(name)).map(name -> new Caller(name, phone)))
                .orElseThrow(() -> new ToolException("We do not know this caller yet: ask for the name."));
    }
}
