package dev.callhook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.callhook.payload.SchemaOf;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written without Jackson is what Jackson would have written. */
class PlainWriterTest {

    private static final Menu.Dish SOUP = new Menu.Dish("Soup", 120, 1L << 40, true, 0.25, new BigDecimal("4.50"));
    private static final Menu.Day DAY = new Menu.Day(
            LocalDate.of(2026, 5, 4),
            LocalTime.of(9, 30),
            Menu.Size.GROẞ,
            new TreeMap<>(Map.of("a \"note\"", List.of(1, "two"), "more", Map.of())),
            List.of(SOUP, new Menu.Dish("", 0, -1, false, -0.0, BigDecimal.ZERO)));

    private final JsonMapper jackson = new WireMapper(new JsonFactory()).data();
    private final PlainWriter writer = new PlainWriter(jackson::getSerializerProviderInstance);

    static Stream<Object> plainValues() {
        return Stream.of(
                "text",
                "",
                0,
                Integer.MIN_VALUE,
                Integer.MAX_VALUE,
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                true,
                false,
                1e300,
                1.0 / 3,
                new BigDecimal("1E+30"),
                LocalDate.MAX,
                LocalDate.MIN,
                LocalTime.MIDNIGHT,
                LocalTime.MAX,
                SOUP,
                DAY,
                new Menu.Dish(null, 0, 0, false, null, null),
                new Menu.Anything(SOUP, null),
                new Menu.Anything(List.of(DAY), Map.of("day", DAY)),
                new Menu.Priced(1_250),
                new Menu.Odd(1, 2, 3),
                new Menu.Ice("lemon"),
                new Dinner.Box<>(new Dinner.Box<>("held")),
                new Dinner.Tree("oak", List.of(new Dinner.Tree("branch", List.of()))),
                List.of(),
                Arrays.asList(1, null, "a"),
                new LinkedList<>(List.of(SOUP, SOUP)),
                Collections.unmodifiableList(new ArrayList<>(List.of(true))),
                Map.of(),
                Collections.singletonMap("a", null),
                new LinkedHashMap<>(Map.of("ü\n", List.of(List.of(1)))));
    }

    static Stream<Object> otherValues() {
        List<Object> itself = new ArrayList<>();
        itself.add(itself);
        Map<Menu.Size, Integer> sizes = new EnumMap<>(Map.of(Menu.Size.SMALL, 1));
        Map<Object, Object> nameless = new HashMap<>();
        nameless.put(null, 1);
        return Stream.of(
                Double.NaN,
                Double.NEGATIVE_INFINITY,
                new Menu.OwnNumber(),
                new Menu.OwnList(),
                Menu.Spelled.SMALL,
                Menu.Bodied.SMALL,
                Menu.Season.WINTER,
                Menu.Canned.PEAS,
                new Menu.At("a", Instant.EPOCH),
                new Menu.Light(1),
                new Menu.Sparse(null),
                new Menu.Got("soup"),
                new Menu.Soup("hot"),
                new Menu.Courses(List.of(new Menu.Soup("hot")), new Menu.Soup("cold")),
                new Menu.Failing("soup"),
                new Menu.Wrapped(Optional.of("soup")),
                new Menu.Letters('a', (short) 1, new byte[] {1}, new int[] {1}),
                new Menu.Nothing(),
                new Dinner.Unwrapped(new Dinner.Guest("Ada", 36), "note"),
                new Dinner.Formatted(LocalDate.MAX),
                new Dinner.Inheriting("a"),
                new Dinner.Dating(LocalDate.of(2026, 5, 4)),
                new SchemaOf(String.class),
                Set.of(1),
                Optional.of(1),
                sizes,
                nameless,
                Map.of(1, 2),
                itself,
                deep(40),
                new Object(),
                List.of(new Menu.OwnList()));
    }

    @ParameterizedTest
    @MethodSource("plainValues")
    void writesWhatJacksonWrites(Object value) throws Exception {
        assertThat(plain(value)).isEqualTo(byJackson(value));
    }

    @ParameterizedTest
    @MethodSource("otherValues")
    void leavesOtherValuesToJackson(Object value) {
        assertThat(plain(value)).isNull();
        assertThat(plain(Arrays.asList(1, value))).isNull();
        assertThat(plain(new Menu.Anything("a", value))).isNull();
    }

    @Test
    void writesNull() {
        assertThat(plain(null)).isEqualTo("null");
    }

    @Test
    void writesMuch() throws Exception {
        List<Object> dishes = Collections.nCopies(500, SOUP);

        assertThat(plain(dishes)).isEqualTo(byJackson(dishes));
        assertThat(plain("short")).isEqualTo("\"short\"");
    }

    @Test
    void writesAfterOtherBytes() {
        assertThat(new String(writer.write(new byte[] {'O'}, SOUP), StandardCharsets.UTF_8))
                .startsWith("O{\"name\":\"Soup\",");
    }

    private static Object deep(int levels) {
        Object value = 1;
        for (int i = 0; i < levels; i++) {
            value = List.of(value);
        }
        return value;
    }

    private String byJackson(Object value) throws JsonProcessingException {
        return new String(jackson.writeValueAsBytes(value), StandardCharsets.UTF_8);
    }

    private String plain(Object value) {
        byte[] written = writer.write(new byte[0], value);
        return written == null ? null : new String(written, StandardCharsets.UTF_8);
    }
}
