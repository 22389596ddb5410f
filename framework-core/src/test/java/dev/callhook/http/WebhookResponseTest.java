package dev.callhook.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WebhookResponseTest {

    @Test
    void holdsItsTextInUtf8() {
        WebhookResponse response = WebhookResponse.of(200, "{\"result\":\"café 🙂\"}");

        assertThat(response.body()).isEqualTo("{\"result\":\"café 🙂\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(response.text()).isEqualTo("{\"result\":\"café 🙂\"}");
    }

    @Test
    void isEqualByStatusAndBytes() {
        WebhookResponse response = WebhookResponse.of(200, "{}");

        assertThat(response).isEqualTo(WebhookResponse.of(200, "{}")).hasSameHashCodeAs(WebhookResponse.of(200, "{}"));
        assertThat(response).isNotEqualTo(WebhookResponse.of(201, "{}")).isNotEqualTo(WebhookResponse.of(200, "[]"));
        assertThat(response).isNotEqualTo("{}");
    }

    @Test
    void showsNoContent() {
        assertThat(WebhookResponse.of(200, "{\"result\":\"booked\"}"))
                .hasToString("WebhookResponse[status=200, 19 bytes]");
    }
}
