package dev.callhook.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What enums, records and lists are read as without a parser is what Jackson would have read. */
class PlainReadersTest {

    private static final List<String> VALUES = List.of(
            "\"Ada\"",
            "\"nobody\"",
            "\"caf\\u00e9\"",
            "\"MAIN\"",
            "\"Main\"",
            "\"main\"",
            "\"SÜSS\"",
            "\"2026-05-04\"",
            "\"2026-13-04\"",
            "\"09:30\"",
            "0",
            "-7",
            "123456789012",
            "1.5",
            "true",
            "false",
            "null",
            "[]",
            "{}",
            "{\"name\":\"Ada\",\"age\":36}",
            "{ \"age\" : 36 , \"name\" : \"Ada\" }",
            "{\"name\":\"Ada\"}",
            "[{\"name\":\"Ada\",\"age\":36} , {\"name\":\"Bob\",\"age\":1}]",
            "[\"Ada\",null]",
            "[\"Ada\",\"Bob\"]");

    private static final List<String> OTHERS =
            List.of("na\\u006de", "age", "note", "guest", "title", "called", "both", "");

    private final WireJson json = new WireJson();

    static Stream<Type> types() {
        return Stream.of(
                Dinner.Course.class,
                Dinner.Guest.class,
                Dinner.Party.class,
                Dinner.Tree.class,
                Dinner.Odd.class,
                Dinner.Renamed.class,
                Dinner.Aliased.class,
                Dinner.Unwrapped.class,
                Dinner.Formatted.class,
                Dinner.Ignored.class,
                Dinner.Made.class,
                Dinner.Inheriting.class,
                Dinner.Dating.class,
                Dinner.Written.class,
                Dinner.Empty.class,
                Dinner.Nothing.class,
                Dinner.Sweet.class,
                Dinner.Pair.class,
                Dinner.Parent.class,
                Dinner.Served.class,
                Dinner.Maybe.class,
                new TypeReference<List<String>>() {}.getType(),
                new TypeReference<List<List<Integer>>>() {}.getType(),
                new TypeReference<List<Dinner.Guest>>() {}.getType(),
                new TypeReference<Dinner.Box<Dinner.Guest>>() {}.getType(),
                new TypeReference<Dinner.Box<List<Dinner.Course>>>() {}.getType());
    }

    @ParameterizedTest
    @MethodSource("types")
    void readsWhatJacksonReads(Type type) {
        Random random = new Random(8);
        for (String value : VALUES) {
            compare(type, value);
        }
        for (int i = 0; i < 3_000; i++) {
            compare(type, object(json.typeOf(type).getRawClass(), random));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "[\"Ada\"]", "{\"name\":\"nobody\",\"age\":1}", "{\"name\":\"Ada\",\"age\":1,\"more\":1}"})
    void leavesOtherThingsToJackson(String value) {
        assertThat(plain(Dinner.Guest.class, value)).isNull();
    }

    @Test
    void isOfUseForTypesThatSayNothingToJackson() {
        String guest = "{\"name\":\"Ada\",\"age\":36}";
        String party = "{\"host\":" + guest + ", \"guests\" : [ " + guest + " , " + guest + " ],\"course\":\"SÜSS\","
                + "\"day\":\"2026-05-04\",\"time\":\"09:30\",\"outside\":true,\"fee\":123456789012}";
        Dinner.Guest ada = new Dinner.Guest("Ada", 36);

        assertThat(plain(Dinner.Party.class, party))
                .isEqualTo(new Dinner.Party(
                        ada,
                        List.of(ada, ada),
                        Dinner.Course.SÜSS,
                        LocalDate.of(2026, 5, 4),
                        LocalTime.of(9, 30),
                        true,
                        123_456_789_012L));
        assertThat(plain(new TypeReference<Dinner.Box<Dinner.Course>>() {}.getType(), "{\"held\":\"MAIN\"}"))
                .isEqualTo(new Dinner.Box<>(Dinner.Course.MAIN));
        assertThat(plain(Dinner.Odd.class, "{\"set\":\"a\",\"isOpen\":\"b\",\"getSize\":3,\"größe\":4}"))
                .isEqualTo(new Dinner.Odd("a", "b", 3, 4));
    }

    @Test
    void isOfNoUseWhereSomethingIsSaidToJackson() {
        assertThat(List.of(
                        plain(Dinner.Renamed.class, "{\"name\":\"Ada\"}") == null,
                        plain(Dinner.Unwrapped.class, "{\"guest\":{\"name\":\"Ada\",\"age\":36},\"note\":\"\"}")
                                == null,
                        plain(Dinner.Ignored.class, "{\"name\":\"Ada\",\"age\":36}") == null,
                        plain(Dinner.Made.class, "{\"name\":\"Ada\"}") == null,
                        plain(Dinner.Inheriting.class, "{\"name\":\"Ada\"}") == null,
                        plain(Dinner.Dating.class, "{\"day\":\"2026-05-04\"}") == null,
                        plain(Dinner.Written.class, "\"SMALL\"") == null))
                .doesNotContain(false);
    }

    @Test
    void countsLettersAsTheyAreWritten() {
        assertThat(plain(Dinner.Sweet.class, "\"SÜSS\"")).isEqualTo(Dinner.Sweet.SÜSS);
    }

    private void compare(Type type, String value) {
        Object plain = plain(type, value);
        if (plain != null) {
            assertThat(plain).as("%s as %s", value, type).isEqualTo(parsed(type, value));
        }
    }

    /** Makes an object with most of the members of a type, and sometimes one that it does not have. */
    private static String object(Class<?> type, Random random) {
        List<String> names = new ArrayList<>(List.of(OTHERS.get(random.nextInt(OTHERS.size()))));
        if (type.isRecord()) {
            Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .forEach(names::add);
        }
        Collections.shuffle(names, random);
        List<String> members = new ArrayList<>();
        for (String name : new LinkedHashSet<>(names)) {
            if (random.nextInt(8) > 0 && (random.nextBoolean() || !OTHERS.contains(name))) {
                members.add("\"" + name + "\":" + VALUES.get(random.nextInt(VALUES.size())));
            }
        }
        return "{" + String.join(",", members) + "}";
    }

    private Object plain(Type type, String value) {
        JsonSlice slice = slice(value);
        return json.argumentReader(json.typeOf(type)).plain().read(slice, slice.offset(), slice.length());
    }

    private Object parsed(Type type, String value) {
        try {
            return slice(value)
                    .readWith(json.argumentReader(json.typeOf(type)).reader().get());
        } catch (IOException e) {
            return "refused: " + e.getMessage();
        }
    }

    private JsonSlice slice(String value) {
        return json.slice(value.getBytes(StandardCharsets.UTF_8));
    }
}
