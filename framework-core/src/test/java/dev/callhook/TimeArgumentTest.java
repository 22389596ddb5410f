package dev.callhook;

import static dev.callhook.SignedRequests.error;
import static dev.callhook.SignedRequests.result;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeArgumentTest {

    private static final SignedRequests DESK = SignedRequests.to(new TimeDesk());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            LocalDate | '2026-05-04' | 2026-05-04
            LocalTime | '09:30' | 09:30
            LocalTime | '09:30:15' | 09:30:15
            LocalDateTime | '2026-05-04T09:30' | 2026-05-04T09:30
            Instant | '2026-05-04T09:30:00Z' | 2026-05-04T09:30:00Z
            Instant | '2026-05-04T09:30:00+02:00' | 2026-05-04T07:30:00Z
            OffsetDateTime | '2026-05-04T09:30:00+02:00' | 2026-05-04T09:30+02:00
            OffsetTime | '09:30+02:00' | 09:30+02:00
            ZonedDateTime | '2026-05-04T09:30:00+02:00[Europe/Berlin]' | 2026-05-04T09:30+02:00[Europe/Berlin]
            Duration | 'PT30M' | PT30M
            Period | 'P1M' | P1M
            Year | '2026' | 2026
            Year | 2026 | 2026
            YearMonth | '2026-05' | 2026-05
            MonthDay | '--12-24' | --12-24
            DayOfWeek | 'monday' | MONDAY
            Month | 'May' | MAY
            ZoneId | 'Europe/Berlin' | Europe/Berlin
            ZoneOffset | '+02:00' | +02:00
            """)
    void readsIsoTexts(String tool, String argument, String read) {
        assertThat(DESK.tool(tool, "{'value':" + argument + "}")).isEqualTo(result("{'value':'" + read + "'}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            LocalDate | 20260504 | a date such as 2026-05-04, but is a number 20260504
            LocalDate | '' | a date such as 2026-05-04, but is a text ""
            LocalDate | ' ' | a date such as 2026-05-04, but is a text " "
            LocalDate | 'tomorrow' | a date such as 2026-05-04, but is a text "tomorrow"
            LocalDate | '2026-02-30' | a date such as 2026-05-04, but is a text "2026-02-30"
            LocalDate | '2026-05-04T23:30:00Z' | a date such as 2026-05-04, but is a text "2026-05-04T23:30:00Z"
            LocalDateTime | '2026-05-04T09:30:00Z' | a date and time such as 2026-05-04T09:30, but is a text \
"2026-05-04T09:30:00Z"
            LocalDate | [2026,5,4] | a date such as 2026-05-04, but is a list
            LocalDate | true | a date such as 2026-05-04, but is a boolean true
            LocalTime | '9:30' | a time such as 09:30, but is a text "9:30"
            LocalTime | [9,30] | a time such as 09:30, but is a list
            LocalDateTime | [2026,5,4,9,30] | a date and time such as 2026-05-04T09:30, but is a list
            LocalDateTime | '2026-05-04' | a date and time such as 2026-05-04T09:30, but is a text "2026-05-04"
            Instant | 1777883406 | a moment such as 2026-05-04T09:30:00Z, but is a number 1777883406
            Instant | '1777883406' | a moment such as 2026-05-04T09:30:00Z, but is a text "1777883406"
            Instant | '1777883406.5' | a moment such as 2026-05-04T09:30:00Z, but is a text "1777883406.5"
            Instant | '-5' | a moment such as 2026-05-04T09:30:00Z, but is a text "-5"
            OffsetDateTime | '0' | a moment such as 2026-05-04T09:30:00+02:00, but is a text "0"
            ZonedDateTime | 0 | a moment such as 2026-05-04T09:30:00+02:00, but is a number 0
            OffsetTime | [1] | a time such as 09:30+02:00, but is a list
            Duration | 30 | a duration such as PT30M, but is a number 30
            Duration | '30' | a duration such as PT30M, but is a text "30"
            Period | 1 | a period such as P1M, but is a number 1
            Year | 'next' | a year such as 2026, but is a text "next"
            Year | 2026.5 | a year such as 2026, but is a number 2026.5
            Year | '' | a year such as 2026, but is a text ""
            YearMonth | [2026,5] | a month such as 2026-05, but is a list
            MonthDay | '12-24' | a day of the year such as --12-24, but is a text "12-24"
            Month | 5 | one of JANUARY, FEBRUARY, MARCH, APRIL, MAY, JUNE, JULY, AUGUST, SEPTEMBER, OCTOBER, NOVEMBER, \
DECEMBER, but is a number 5
            DayOfWeek | '1' | one of MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY, but is a text "1"
            ZoneId | 'Mars' | a time zone such as Europe/Berlin, but is a text "Mars"
            ZoneId | '' | a time zone such as Europe/Berlin, but is a text ""
            ZoneOffset | 2 | an offset such as +02:00, but is a number 2
            """)
    void refusesWhatIsNoIsoText(String tool, String argument, String told) {
        assertThat(DESK.tool(tool, "{'value':" + argument + "}"))
                .isEqualTo(error("the argument value must be " + told));
    }
}
