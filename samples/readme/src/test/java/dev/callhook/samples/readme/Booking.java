package dev.callhook.samples.readme;

import dev.callhook.handler.Deadline;
import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolException;
import dev.callhook.payload.Customer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** A booking, and the README's method that makes or refuses one. */
record Booking(String id) {

    /** A calendar with as much of it as the README needs. */
    interface Calendar {
        Optional<Booking> book(LocalDate date, LocalTime time, String phone, Optional<String> note, Duration timeout);
    }

    /** The handler. */
    record Desk(Calendar calendar) {

        // [refusing]
        @Tool(value = "book_appointment", description = "Book a slot once date and time are known")
        Booking book(LocalDate date, LocalTime time, Customer caller, Optional<String> note, Deadline deadline) {
            return calendar.book(date, time, caller.number(), note, deadline.remaining())
                    .orElseThrow(() -> new ToolException("That slot has just been taken, half an hour later is free."));
        }
        // [/refusing]
    }
}
