package dev.callhook.internal.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.internal.idempotency.WorkKey.Content;
import dev.callhook.internal.json.WireJson;
import dev.callhook.payload.ToolCall;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keys are kept in databases that outlive this version, so they do not change. */
class HashedKeysTest {

    private final WorkKeys keys = new HashedKeys();

    @Test
    void areTheHashOfPartsWithTheirLengths() throws Exception {
        for (String id :
                List.of("", "t1", "é", "🙂", "a".repeat(251), "a".repeat(252), "a".repeat(253), "é".repeat(200))) {
            String arguments = "{\"text\" : \"" + id + "\"}";
            WorkKey key = keys.of("c1", call(id, arguments));

            assertThat(key.id()).isEqualTo(hash("tool-call", "c1", id));
            assertThat(key.content()).isEqualTo(new Content(hash("book", arguments), 0));
            assertThat(keys.of("status-update", "c1", "ended", id).id())
                    .isEqualTo(hash("status-update", "c1", "ended", id));
        }
    }

    @Test
    void areTheSameOnEveryThread() {
        Set<WorkKey> all = Stream.generate(() -> call("t1", "{}"))
                .limit(10_000)
                .parallel()
                .map(call -> keys.of("c1", call))
                .collect(Collectors.toSet());

        assertThat(all).hasSize(1);
    }

    private static ToolCall call(String id, String arguments) {
        return new ToolCall(id, "function", "book", new WireJson().slice(arguments.getBytes(StandardCharsets.UTF_8)));
    }

    private static String hash(String... parts) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
