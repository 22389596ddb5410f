package dev.callhook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

/** What a sender is told of a body: {@code accepted}, or why not. Whatever it is, it quotes nothing of the body. */
final class Refusal {

    private static final PayloadReader READER = new PayloadReader(new WireJson(), oddity -> {});

    private Refusal() {}

    static String of(String body) {
        return of(body.getBytes(StandardCharsets.UTF_8));
    }

    static String of(byte[] body) {
        try {
            return READER.read(body) == null ? "null" : "accepted";
        } catch (MalformedPayloadException e) {
            assertThat(e).hasNoCause().hasMessage(e.text());
            assertThat(e.text()).doesNotContain("secret");
            return e.text();
        }
    }
}
