package dev.callhook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookRequestTest {

    @Test
    void findsHeadersInAnyCase() {
        WebhookRequest request = request(Map.of("x-WEBHOOK-event", List.of("tool-calls")));

        assertThat(request.header("X-Webhook-Event")).hasValue("tool-calls");
        assertThat(request.header(WebhookHeaders.EVENT.toLowerCase(Locale.ROOT)))
                .hasValue("tool-calls");
        assertThat(request.headers(WebhookHeaders.EVENT.toUpperCase(Locale.ROOT)))
                .containsExactly("tool-calls");
    }

    @Test
    void mergesNamesThatDifferInCaseOnly() {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("Via", List.of("a"));
        headers.put("via", List.of("b", "c"));
        headers.put("VIA", List.of());

        assertThat(request(headers).headers("Via")).containsExactly("a", "b", "c");
        assertThat(request(headers).header("vIA")).hasValue("a");
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        WebhookRequest request = request(Map.of("Empty", List.of()));

        assertThat(request.header("Absent")).isEmpty();
        assertThat(request.headers("Absent")).isEmpty();
        assertThat(request.header("Empty")).isEmpty();
    }

    @Test
    void keepsItsHeadersWhateverTheCallerDoesToHis() {
        List<String> values = new ArrayList<>(List.of("a"));
        Map<String, List<String>> headers = new LinkedHashMap<>(Map.of("Via", values));
        WebhookRequest request = request(headers);
        values.add("b");
        headers.clear();

        assertThat(request.headers("Via")).containsExactly("a");
        assertThatThrownBy(() -> request.headers("Via").add("c")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void findsHeadersUnderATurkishLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            WebhookRequest request = request(Map.of("X-WEBHOOK-SIGNATURE", List.of("abc")));
            assertThat(request.header("x-webhook-signature")).hasValue("abc");
            assertThat(request.toString()).isEqualTo("WebhookRequest[1 headers, 12 bytes]");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void handsOutTheBytesAsReceived() {
        byte[] body = {0, -1, 13, 10};

        assertThat(WebhookRequest.of(Map.of(), body).body()).isSameAs(body);
        assertThatThrownBy(() -> WebhookRequest.of(Map.of(), null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("body");
    }

    @Test
    void showsNoContent() {
        assertThat(request(Map.of("X-Webhook-Signature", List.of("cd045b"), "Cookie", List.of("id=1"))))
                .hasToString("WebhookRequest[2 headers, 12 bytes]");
    }

    private static WebhookRequest request(Map<String, List<String>> headers) {
        return WebhookRequest.of(headers, "{\"secret\":1}".getBytes(StandardCharsets.UTF_8));
    }
}
