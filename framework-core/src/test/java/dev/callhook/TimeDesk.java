package dev.callhook;

import dev.callhook.handler.Tool;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** A tool for each type of java.time, named as the type; it answers what it read. */
final class TimeDesk {

    @Tool("LocalDate")
    String of(LocalDate value) {
        return value + "";
    }

    @Tool("LocalTime")
    String of(LocalTime value) {
        return value + "";
    }

    @Tool("LocalDateTime")
    String of(LocalDateTime value) {
        return value + "";
    }

    @Tool("Instant")
    String of(Instant value) {
        return value + "";
    }

    @Tool("OffsetDateTime")
    String of(OffsetDateTime value) {
        return value + "";
    }

    @Tool("OffsetTime")
    String of(OffsetTime value) {
        return value + "";
    }

    @Tool("ZonedDateTime")
    String of(ZonedDateTime value) {
        return value + "";
    }

    @Tool("Duration")
    String of(Duration value) {
        return value + "";
    }

    @Tool("Period")
    String of(Period value) {
        return value + "";
    }

    @Tool("Year")
    String of(Year value) {
        return value + "";
    }

    @Tool("YearMonth")
    String of(YearMonth value) {
        return value + "";
    }

    @Tool("MonthDay")
    String of(MonthDay value) {
        return value + "";
    }

    @Tool("DayOfWeek")
    String of(DayOfWeek value) {
        return value + "";
    }

    @Tool("Month")
    String of(Month value) {
        return value + "";
    }

    @Tool("ZoneId")
    String of(ZoneId value) {
        return value + "";
    }

    @Tool("ZoneOffset")
    String of(ZoneOffset value) {
        return value + "";
    }
}
