package dev.callhook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What values do while they are written harms nothing. */
class PlainWriterCareTest {

    private final WireMapper mapper = new WireMapper(new JsonFactory());
    private final PlainWriter writer = new PlainWriter(() -> mapper.data().getSerializerProviderInstance());

    @Test
    void closesWhatHasBeenEmptiedMeanwhile() {
        List<Object> list = new CopyOnWriteArrayList<>();
        list.add(new Menu.Clearing(list));
        Map<String, Object> map = new ConcurrentHashMap<>();
        map.put("a", new Menu.Emptying(map));

        assertThat(plain(list)).isEqualTo("[{\"held\":[]}]");
        assertThat(plain(map)).isEqualTo("{\"a\":{\"held\":{}}}");
    }

    @Test
    void asksNothingOfARecordThatIsNeverPlain() {
        List<Integer> asked = new ArrayList<>();
        record Asking(List<Integer> asked, Instant at) {
            @Override
            public List<Integer> asked() {
                asked.add(1);
                return asked;
            }
        }

        assertThat(plain(new Asking(asked, Instant.EPOCH))).isNull();
        assertThat(asked).isEmpty();
    }

    @Test
    void startsAnewAfterWhatItHasLeft() {
        assertThat(plain(Arrays.asList("some", new Object()))).isNull();
        assertThat(plain(1)).isEqualTo("1");
    }

    private String plain(Object value) {
        byte[] written = writer.write(new byte[0], value);
        return written == null ? null : new String(written, StandardCharsets.UTF_8);
    }
}
