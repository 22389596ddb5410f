package dev.callhook.samples.frontdesk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What the assistant is told about a day.
 *
 * @param date the day
 * @param slots the free starts, earliest first
 */
public record FreeSlots(LocalDate date, List<LocalTime> slots) {}
