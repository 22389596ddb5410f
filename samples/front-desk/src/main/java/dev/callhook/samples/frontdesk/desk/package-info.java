/**
 * The books of a made-up dentist, Tulip Dental: contacts, appointments, notes and calls, in H2 or PostgreSQL.
 *
 * <p>Start at {@link dev.callhook.samples.frontdesk.desk.DeskDatabase}. Every call that reaches the database takes the
 * time that it may take, since a caller is waiting on the phone.
 */
@NullMarked
package dev.callhook.samples.frontdesk.desk;

import org.jspecify.annotations.NullMarked;
