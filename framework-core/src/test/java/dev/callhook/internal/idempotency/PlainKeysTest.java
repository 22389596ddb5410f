package dev.callhook.internal.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.internal.json.WireJson;
import dev.callhook.payload.ToolCall;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlainKeysTest {

    private final WorkKeys keys = new PlainKeys();
    private final WorkKeys hashed = new HashedKeys();

    @Test
    void differWhereAnyPartDoes() {
        assertThat(Stream.of(
                        keys.of("c1", call("t1", "book", "{}")),
                        keys.of("c", call("1t1", "book", "{}")),
                        keys.of("c1t", call("1", "book", "{}")),
                        keys.of("1:c", call("t1", "book", "{}")),
                        keys.of("a:b", call("c", "book", "{}")),
                        keys.of("a", call("b:c", "book", "{}")),
                        keys.of("tool-call", "c1", "t1", ""),
                        keys.of("status-update", "c1", "a:b", "m"),
                        keys.of("status-update", "c1", "a", "b:m"),
                        keys.of("status-update", "c1:a", "b", "m"),
                        keys.of("status-update", "c1", "ended", ""),
                        keys.of("status-update", "c1", "ende", "d"),
                        keys.of("status-update", "c1", "", "ended"),
                        keys.of("status-update", "c1", "", "5:ended"),
                        keys.of("status-update", "c", "1ended", ""),
                        keys.of("end-of-call-report", "c1", "ended", "")))
                .doesNotHaveDuplicates();
    }

    @Test
    void tellTheToolAndItsArgumentsByTheContent() {
        WorkKey key = keys.of("c1", call("t1", "book", "{\"day\":1}"));

        assertThat(keys.of("c1", call("t1", "book", "{\"day\":1}")).hasContentOf(key))
                .isTrue();
        assertThat(Stream.of(call("t1", "book", "{\"day\":2}"), call("t1", "1book", "{\"day\":1}"))
                        .map(other -> keys.of("c1", other)))
                .allSatisfy(other -> {
                    assertThat(other).isEqualTo(key).hasSameHashCodeAs(key);
                    assertThat(other.hasContentOf(key)).isFalse();
                });
    }

    @Test
    void areShortHoweverLongTheIds() {
        ToolCall most = call("t".repeat(198), "book", "{}");
        ToolCall more = call("t".repeat(199), "book", "{}");

        assertThat(keys.of("c1", most)).isNotEqualTo(hashed.of("c1", most));
        assertThat(keys.of("c1", more)).isEqualTo(hashed.of("c1", more));
        assertThat(keys.of("status-update", "c1", "s".repeat(199), "m"))
                .isEqualTo(hashed.of("status-update", "c1", "s".repeat(199), "m"));
    }

    private static ToolCall call(String id, String name, String arguments) {
        return new ToolCall(id, "function", name, new WireJson().slice(arguments.getBytes(StandardCharsets.UTF_8)));
    }
}
