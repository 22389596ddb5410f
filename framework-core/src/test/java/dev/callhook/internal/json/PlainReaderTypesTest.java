package dev.callhook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** How types are looked into for plain readers. */
class PlainReaderTypesTest {

    private final WireJson json = new WireJson();

    @Test
    void aTypeHasOneReaderHoweverOftenItIsHeld() {
        PlainRecord pair = (PlainRecord) reader(Dinner.Pair.class).plain();

        assertThat(reader(pair, "first")).isInstanceOf(PlainRecord.class).isSameAs(reader(pair, "second"));
    }

    @Test
    void leavesToJacksonWhatItCannotLookInto() throws Exception {
        Class<?> served = new WithoutAbsent().loadClass(Dinner.Served.class.getName());

        JsonSlice ada = json.slice("{\"name\":\"Ada\"}".getBytes(StandardCharsets.UTF_8));
        ArgumentReader reader = reader(served);

        assertThat(reader.plain().read(ada, ada.offset(), ada.length())).isNull();
        assertThat(reader.read(ada)).hasToString("Served[name=Ada]");
    }

    private static Object reader(PlainRecord type, String component) {
        byte[] name = component.getBytes(StandardCharsets.UTF_8);
        return type.components().find(name, 0, name.length).reader();
    }

    private ArgumentReader reader(Class<?> type) {
        return json.argumentReader(json.typeOf(type));
    }
}
