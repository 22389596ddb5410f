package dev.callhook.samples.frontdesk.desk;

import java.util.Optional;

/**
 * Something that a caller wants the desk to know.
 *
 * @param callId the platform's id of the call
 * @param phone the number to call back, if it is known
 * @param text what was said
 */
public record Note(String callId, Optional<String> phone, String text) {

    /**
     * Returns a note that fits the book: the text is cut to 2,000 characters, on one line.
     *
     * @throws IllegalArgumentException if the text is blank, or the call id is blank or has more than 200 characters
     */
    public Note {
        callId = Text.callId(callId);
        phone = phone.map(number -> Text.line(number, 32)).filter(number -> !number.isEmpty());
        text = Text.required("the note", text, 2000);
    }

    /** Returns the note for a log: phone number and text are left out. */
    @Override
    public String toString() {
        return "Note[callId=" + callId + "]";
    }
}
