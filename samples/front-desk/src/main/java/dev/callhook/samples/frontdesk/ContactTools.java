package dev.callhook.samples.frontdesk;

import dev.callhook.handler.Deadline;
import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolException;
import dev.callhook.handler.ToolParam;
import dev.callhook.payload.CallObject;
import dev.callhook.payload.Customer;
import dev.callhook.samples.frontdesk.desk.Contacts;
import dev.callhook.samples.frontdesk.desk.DeskDatabase;
import dev.callhook.samples.frontdesk.desk.Note;
import dev.callhook.samples.frontdesk.desk.Notes;
import dev.callhook.samples.frontdesk.desk.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tools with which the assistant finds out who is calling, and leaves word for the desk. */
final class ContactTools {

    private final Contacts contacts;
    private final Notes notes;

    ContactTools(DeskDatabase database) {
        this.contacts = database.contacts();
        this.notes = database.notes();
    }

    @Tool(value = "find_contact", description = "Looks a contact up by phone number or by part of the name")
    List<FoundContact> findContact(
            @ToolParam(description = "E.164, such as +442079460101") Optional<String> phone,
            @ToolParam(description = "A part of the name") Optional<String> name,
            Deadline deadline) {
        if (phone.isEmpty() && name.isEmpty()) {
            throw new ToolException("Give a phone number or a name to look for.");
        }
        return Stream.concat(
                        phone.flatMap(number -> contacts.byPhone(number, deadline.remaining())).stream(),
                        name.stream().flatMap(part -> contacts.byName(part, deadline.remaining()).stream()))
                .distinct()
                .map(FoundContact::of)
                .toList();
    }

    @Tool(value = "leave_note", description = "Leaves word for the people at the desk")
    void leaveNote(
            @ToolParam(description = "What the desk should know, in one or two sentences") String text,
            Optional<CallObject> call,
            Optional<Customer> caller,
            Deadline deadline) {
        if (Text.isBlank(text)) {
            throw new ToolException("The note is empty: ask what the desk should know, and leave that.");
        }
        String callId = call.flatMap(known -> Optional.ofNullable(known.id())).orElse("unknown");
        Optional<String> phone = caller.flatMap(known -> Optional.ofNullable(known.number()));
        notes.leave(new Note(callId, phone, text), deadline.remaining());
    }
}
