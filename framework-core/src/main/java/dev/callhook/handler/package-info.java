/**
 * What an application writes: the annotations for its handler methods, and the values that such a method may ask for or
 * give back.
 *
 * <pre>{@code
 * final class FrontDesk {
 *     @Tool(value = "book", description = "Book a slot once date and time are known")
 *     Booking book(LocalDate date, LocalTime time, Customer caller) { ... }
 *
 *     @OnEndOfCallReport
 *     void file(EndOfCallReportPayload report, @Analysis Optional<Lead> lead) { ... }
 * }
 * }</pre>
 *
 * <p>Handler methods are public, protected or package-private, and not static. They may be called by several threads at
 * once.
 */
@NullMarked
package dev.callhook.handler;

import org.jspecify.annotations.NullMarked;
