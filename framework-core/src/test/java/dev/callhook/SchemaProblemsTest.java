package dev.callhook;

import static dev.callhook.SignedRequests.problems;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolArguments;
import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchemaProblemsTest {

    private static final String HINT = ": use a record, a scalar, a list or a map of texts to them, or take a JsonNode";

    static final class MoneyReader extends StdDeserializer<Money> {
        MoneyReader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return new Money(parser.getText());
        }
    }

    @JsonDeserialize(using = MoneyReader.class)
    record Money(String text) {}

    record Price(String label, List<Optional<Money>> parts) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes(@JsonSubTypes.Type(Circle.class))
    sealed interface Shape permits Circle {}

    record Circle(int radius) implements Shape {}

    record Drawing(List<Shape> shapes) {}

    enum Lopsided {
        A;

        @JsonCreator
        static Lopsided of(String text) {
            return "x".equals(text) ? A : null;
        }
    }

    record Wrapped(@JsonUnwrapped Circle circle) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Point(int x, int y) {}

    record Stream(String name, Optional<InputStream> in) {}

    record Days(Map<LocalDate, String> notes) {}

    @Test
    void refusesTypesThatNoSchemaDescribes() {
        class Desk {
            @Tool("a")
            void a(Money value) {}

            @Tool("b")
            void b(Optional<Price> value) {}

            @Tool("c")
            void c(@ToolArguments Drawing value) {}

            @Tool("d")
            void d(Map<DayOfWeek, Lopsided> value) {}

            @Tool("e")
            void e(Wrapped value) {}

            @Tool("f")
            void f(Point value) {}

            @Tool("g")
            void g(Stream value) {}

            @Tool("h")
            void h(Days value, Map<Integer, String> other) {}

            @Tool("i")
            void i(Map<Lopsided, String> value) {}
        }

        assertThat(problems(new Desk()))
                .containsExactly(
                        "Desk.a(Money) parameter value has the type Money, which no JSON Schema describes, since it has a"
                                + " deserializer of its own" + HINT,
                        "Desk.b(Optional) parameter value has the type Price, which no JSON Schema describes, since Money"
                                + " has a deserializer of its own" + HINT,
                        "Desk.c(Drawing) parameter value has the type Drawing, which no JSON Schema describes, since Shape"
                                + " is read as one of several types" + HINT,
                        "Desk.d(Map) parameter value has the type Map<DayOfWeek, Lopsided>, which no JSON Schema describes,"
                                + " since Lopsided has constants that are not read from what they are written as"
                                + HINT,
                        "Desk.e(Wrapped) parameter value has the type Wrapped, which no JSON Schema describes, since it is"
                                + " read in a way of its own" + HINT,
                        "Desk.f(Point) parameter value has the type Point, which no JSON Schema describes, since it is read"
                                + " in a way of its own" + HINT,
                        "Desk.g(Stream) parameter value has the type Stream, which no JSON Schema describes, since"
                                + " InputStream is abstract" + HINT,
                        "Desk.h(Days, Map) parameter value has the type Days, which no JSON Schema describes, since"
                                + " Map<LocalDate, String> has keys that are neither texts nor constants of an enum"
                                + HINT,
                        "Desk.h(Days, Map) parameter other has the type Map<Integer, String>, which no JSON Schema"
                                + " describes, since it has keys that are neither texts nor constants of an enum"
                                + HINT,
                        "Desk.i(Map) parameter value has the type Map<Lopsided, String>, which no JSON Schema describes,"
                                + " since Lopsided has constants that are not read from what they are written as"
                                + HINT);
    }

    static final class One {
        record Node(Optional<Node> next) {}
    }

    static final class Two {
        record Node(List<Node> children) {}
    }

    @Test
    void refusesTwoTypesOfOneNameThatHoldThemselves() {
        record Both(One.Node one, Two.Node two) {}
        class Desk {
            @Tool("a")
            void a(One.Node one, Two.Node two) {}

            @Tool("b")
            void b(Both both) {}
        }

        assertThat(problems(new Desk()))
                .containsExactly(
                        "Desk.a(Node, Node) has two types with the name Node that hold themselves: rename one of them",
                        "Desk.b(Both) parameter both has two types with the name Node that hold themselves: rename one of"
                                + " them");
    }
}
