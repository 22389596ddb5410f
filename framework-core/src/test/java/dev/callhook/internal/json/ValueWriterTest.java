package dev.callhook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValueWriterTest {

    private static final String CLOSING = "1}},{\"tool_call_id\":\"other\",\"result\":{\"x\":1";

    private final WireJson json = new WireJson();

    static Stream<Writing.Steps> waysToWriteRawText() {
        byte[] bytes = CLOSING.getBytes(StandardCharsets.UTF_8);
        char[] chars = CLOSING.toCharArray();
        return Stream.of(
                generator -> generator.writeRawValue(CLOSING),
                generator -> generator.writeRawValue(CLOSING, 0, chars.length),
                generator -> generator.writeRawValue(chars, 0, chars.length),
                generator -> generator.writeRawValue(new SerializedString(CLOSING)),
                generator -> generator.writeRaw(CLOSING),
                generator -> generator.writeRaw(CLOSING, 0, chars.length),
                generator -> generator.writeRaw(chars, 0, chars.length),
                generator -> generator.writeRaw(new SerializedString(CLOSING)),
                generator -> generator.writeRaw('}'),
                generator -> generator.writeRawUTF8String(bytes, 0, bytes.length),
                generator -> generator.writeRawValue("\ufeff1"),
                generator -> generator.writeUTF8String(new byte[] {(byte) 0xe9}, 0, 1),
                generator -> generator.writeNumber(CLOSING),
                generator -> generator.writeNumber(chars, 0, chars.length));
    }

    @ParameterizedTest
    @MethodSource("waysToWriteRawText")
    void refusesTextThatClosesWhatItStandsIn(Writing.Steps steps) {
        assertBroken(Map.of("value", new Writing(steps)));
    }

    @Test
    void refusesNumbersThatAreNone() {
        DoubleAdder adder = new DoubleAdder();
        adder.add(Double.NaN);

        assertBroken(adder);
        assertBroken(new Writing(generator -> generator.writeNumber("1/2")));
    }

    @Test
    void refusesSeveralValuesAndNone() {
        assertBroken(new Writing(generator -> {
            generator.writeNumber(1);
            generator.writeNumber(2);
        }));
        assertBroken(new Writing(generator -> {
            generator.writeString("a");
            generator.writeString("b");
        }));
        assertBroken(new Writing(generator -> {}));
    }

    @Test
    void findsMembersThatAreThereTwice() throws Exception {
        JsonSlice written = json.slice(json.write(new Writing(generator -> {
            generator.writeStartObject();
            generator.writeNumberField("a", 1);
            generator.writeNumberField("a", 2);
            generator.writeEndObject();
        })));

        assertThatThrownBy(written::members)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a value is written with a member that is there twice: give each its own name");
    }

    @Test
    void takesRawTextThatIsOneValue() throws Exception {
        assertThat(written(Map.of("value", new Writing(generator -> generator.writeRawValue("[1, 2]")))))
                .isEqualTo("{\"value\":[1, 2]}");
        assertThat(written(new Writing(generator -> generator.writeNumber("7"))))
                .isEqualTo("7");
    }

    @Test
    void letsSerializersWriteValuesInValues() throws Exception {
        record Item(int id) {}

        assertThat(written(new Writing(generator -> {
                    generator.writeStartObject();
                    generator.writeObjectField("items", List.of(new Item(1), new Item(2)));
                    generator.writeEndObject();
                })))
                .isEqualTo("{\"items\":[{\"id\":1},{\"id\":2}]}");
    }

    @Test
    void saysOfAnythingThatFailsThatItCannotBeWritten() {
        assertThatThrownBy(() -> json.write(new Writing(generator -> {
                    throw new IOException("made up");
                })))
                .isInstanceOf(JacksonException.class);
    }

    private String written(Object value) throws JacksonException {
        return new String(json.write(value), StandardCharsets.UTF_8);
    }

    private void assertBroken(Object value) {
        assertThatThrownBy(() -> json.write(value))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "a value was written as broken JSON: look for @JsonRawValue, or a serializer of its own that"
                                + " writes raw text");
    }
}
