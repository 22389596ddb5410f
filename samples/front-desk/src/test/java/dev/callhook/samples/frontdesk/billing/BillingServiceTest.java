package dev.callhook.samples.frontdesk.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.callhook.samples.frontdesk.desk.Treatment;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class BillingServiceTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);

    @ParameterizedTest
    @EnumSource
    void knowsThePriceOfEveryTreatment(Treatment treatment) throws IOException {
        try (BillingStub stub = BillingStub.start()) {
            assertThat(price(stub.address(), treatment, LIMIT).pounds()).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({"200, {}", "200, ''", "200, <html>", "200, '{\"pounds\":\"48\"}'", "503, '{\"pounds\":48}'"})
    void makesUpNoPriceWhereThereIsNone(int status, String body) throws IOException {
        try (OtherBilling billing = OtherBilling.answering(status, body)) {
            assertThatExceptionOfType(BillingUnavailableException.class)
                    .isThrownBy(() -> price(billing.address(), Treatment.PAIN, LIMIT))
                    .withMessage("the billing service answered with " + status + " and no price");
        }
    }

    @Test
    void givesUpOnASilentServiceWhenTheTimeIsOver() throws IOException {
        try (OtherBilling billing = OtherBilling.silent()) {
            assertThatExceptionOfType(BillingUnavailableException.class)
                    .isThrownBy(() -> price(billing.address(), Treatment.PAIN, SHORT))
                    .withMessage("the billing service failed or did not answer in time");
        }
    }

    @Test
    void givesUpOnASilentBodyWhenTheTimeIsOver() throws IOException {
        try (OtherBilling billing = OtherBilling.halfSilent()) {
            assertThatExceptionOfType(BillingUnavailableException.class)
                    .isThrownBy(() -> price(billing.address(), Treatment.PAIN, SHORT))
                    .withMessage("the billing service failed or did not answer in time");
        }
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "PT-0.1S"})
    void asksNothingForWhichThereIsNoTime(Duration none) {
        assertThatExceptionOfType(BillingUnavailableException.class)
                .isThrownBy(() -> price(URI.create("http://127.0.0.1:1/"), Treatment.PAIN, none))
                .withMessage("no time was left for the billing service");
    }

    private static Price price(URI address, Treatment treatment, Duration limit) {
        return new BillingService(address).price(treatment, limit);
    }
}
