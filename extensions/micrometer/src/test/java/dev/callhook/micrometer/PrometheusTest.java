package dev.callhook.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.spi.DispatchLoad;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.junit.jupiter.api.Test;

class PrometheusTest {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final DispatchLoad load = new DispatchLoad(1, 2, 3, 4, 5, 6, 7); // a field, as gauges do not hold it

    @Test
    void isGivenEveryMeterUnderAStableName() {
        registry.throwExceptionOnRegistrationFailure();
        for (String line : new String[] {"sales", "support"}) {
            Happenings.all().forEach(MicrometerListener.of(registry, Tags.of("line", line))::on);
            new LoadGauges(registry, Tags.of("line", line)).bind(load, present -> present);
        }

        assertThat(registry.scrape())
                .contains(
                        "callhook_deliveries_total{event=\"tool-calls\",line=\"sales\"} 1.0\n",
                        "callhook_delivery_size_bytes_sum{event=\"tool-calls\",line=\"sales\"} 700.0\n",
                        "callhook_duplicates_total{event=\"tool-calls\",fate=\"joined\",line=\"sales\",tool=\"book\"} 1.0\n",
                        "callhook_handler_seconds_sum{event=\"tool-calls\",line=\"sales\",outcome=\"failed\",tool=\"book\"} 0.5\n",
                        "callhook_late_total{event=\"status-update\",line=\"support\",tool=\"none\"} 1.0\n",
                        "callhook_refused_total{line=\"support\",reason=\"signature\",status=\"401\"} 1.0\n",
                        "callhook_rejected_total{cause=\"busy\",event=\"tool-calls\",line=\"support\",tool=\"book\"} 1.0\n",
                        "callhook_stuck_total{event=\"tool-calls\",line=\"support\",tool=\"book\"} 1.0\n",
                        "callhook_deliveries_open{line=\"support\"} 1.0\n",
                        "callhook_deliveries_open_limit{line=\"support\"} 2.0\n",
                        "callhook_handlers_running{line=\"support\"} 3.0\n",
                        "callhook_handlers_stuck{line=\"support\"} 7.0\n");
    }
}
