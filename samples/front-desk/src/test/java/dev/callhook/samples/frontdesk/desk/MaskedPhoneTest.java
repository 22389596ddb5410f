package dev.callhook.samples.frontdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MaskedPhoneTest {

    @ParameterizedTest
    @CsvSource({"+442079460101, ***********01", "123456, ****56", "12345, *****", "'', ''"})
    void showsTheLastTwoDigitsOnly(String phone, String masked) {
        assertThat(MaskedPhone.of(phone)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "call +442079460101 please, call ***********01 please",
        "call 020 7946 0101 or (020) 7946-0102, call ***********01 or (************02",
        "'on 4 May at 10:30, 24 pounds', 'on 4 May at 10:30, 24 pounds'"
    })
    void findsNumbersInsideAText(String text, String masked) {
        assertThat(MaskedPhone.within(text)).isEqualTo(masked);
    }

    @Test
    void recordsShowNobodyInALog() {
        List<Object> records = List.of(
                new Contact(1, "Sample Patient One", "+442079460101", Optional.empty()),
                new Caller("Sample Patient One", "+442079460101"),
                new Booking(1, LocalDateTime.of(2026, 5, 4, 9, 0), "Sample Patient One", Treatment.PAIN),
                new Note("call-1", Optional.of("+442079460101"), "Sample Patient One has pain"),
                new Enquiry("Sample Patient One has pain", true, Optional.of("ring Sample Patient One")),
                new CallReport(
                        "call-1", "Sample Patient One has pain", Duration.ZERO, Optional.empty(), Optional.empty()));

        assertThat(records)
                .allSatisfy(shown -> assertThat(shown.toString()).doesNotContain("Sample", "4420794601", "pain"));
    }
}
