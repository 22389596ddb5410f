package dev.callhook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read without a parser is what a parser would have read. */
class PlainScalarTest {

    private static final List<String> VALUES = List.of(
            "0",
            "-0",
            "7",
            "-12",
            "999999999",
            "-99999999",
            "1234567890",
            "2147483648",
            "999999999999999999",
            "-99999999999999999",
            "9223372036854775807",
            "9223372036854775808",
            "1.0",
            "1e3",
            "1.9",
            "true",
            "false",
            "\"\"",
            "\"7\"",
            "\"true\"",
            "\"a\\\"é\\u00e9\"",
            "\"café 🙂\"",
            "\"2026-05-04\"",
            "\"2026-05-4 \"",
            "\"2026-02-30\"",
            "\"20260504T1\"",
            "\"2026-05-04T09:30:00Z\"",
            "\"09:30\"",
            "\"24:00\"",
            "\"9:30 \"",
            "\"09:30:15\"",
            "[2026,5,4]",
            "{}",
            "[]",
            "[1]");

    private final WireJson json = new WireJson();

    static Stream<Class<?>> types() {
        return Stream.of(
                String.class,
                int.class,
                Integer.class,
                long.class,
                Long.class,
                boolean.class,
                Boolean.class,
                byte.class,
                short.class,
                double.class,
                LocalDate.class,
                LocalTime.class,
                Instant.class,
                Object.class);
    }

    @ParameterizedTest
    @MethodSource("types")
    void readsWhatTheParserReads(Class<?> type) {
        for (String value : VALUES) {
            JsonSlice slice = json.slice(value.getBytes(StandardCharsets.UTF_8));
            Object plain = plain(type, slice);

            if (plain != null) {
                assertThat(plain).as("%s as %s", value, type).isEqualTo(parsed(slice, type));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void isOfUseForTheTypesOfMostArguments(Class<?> type) {
        boolean any = VALUES.stream()
                .map(value -> json.slice(value.getBytes(StandardCharsets.UTF_8)))
                .anyMatch(slice -> plain(type, slice) != null);

        assertThat(any)
                .isEqualTo(!List.of(byte.class, short.class, double.class, Instant.class, Object.class)
                        .contains(type));
    }

    private static Object plain(Class<?> type, JsonSlice slice) {
        PlainScalar reader = PlainScalar.of(type);
        return reader == null ? null : reader.read(slice, slice.offset(), slice.length());
    }

    private Object parsed(JsonSlice slice, Class<?> type) {
        try {
            return slice.readWith(
                    json.argumentReader(json.typeOf(type)).reader().get());
        } catch (IOException e) {
            return "refused: " + e.getMessage();
        }
    }
}
