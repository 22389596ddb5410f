package dev.callhook;

import static dev.callhook.SignedRequests.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.Analysis;
import dev.callhook.handler.Metadata;
import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolArguments;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ParameterTypeProblemsTest {

    @Test
    void refusesTypesThatAreNotKnownBeforeTheMethodRuns() {
        class Desk<S> {
            @Tool("a")
            <T> void variable(T one, S two) {}

            @Tool("b")
            void wildcards(List<?> one, Optional<? extends Number> two) {}

            @Tool("c")
            <T> void nested(Map<String, List<T>> one, T[] two) {}
        }
        String hint = ", which is not known before the method runs: annotate a method with a concrete type";

        assertThat(problems(new Desk<String>()))
                .containsExactly(
                        "Desk.nested(Map, Object[]) parameter one has the type"
                                + " java.util.Map<java.lang.String, java.util.List<T>>" + hint,
                        "Desk.nested(Map, Object[]) parameter two has the type T[]" + hint,
                        "Desk.variable(Object, Object) parameter one has the type T" + hint,
                        "Desk.variable(Object, Object) parameter two has the type S" + hint,
                        "Desk.wildcards(List, Optional) parameter one has the type java.util.List<?>" + hint,
                        "Desk.wildcards(List, Optional) parameter two has the type ? extends java.lang.Number" + hint);
    }

    @Test
    @SuppressWarnings("rawtypes")
    void refusesOptionalsThatDoNotSayWhatTheyHold() {
        class Desk {
            @Tool("a")
            void raw(Optional value) {}

            @Tool("b")
            void primitive(OptionalInt value) {}
        }

        assertThat(problems(new Desk()))
                .containsExactly(
                        "Desk.primitive(OptionalInt) parameter value is an OptionalInt: write Optional<Integer>,"
                                + " Optional<Long> or Optional<Double>",
                        "Desk.raw(Optional) parameter value is an Optional of nothing: write what it holds, such as"
                                + " Optional<String>");
    }

    interface Shape {}

    abstract static class Half {}

    static final class NoCreator {
        NoCreator(String a, int b) {}
    }

    @Test
    void refusesTypesThatCannotBeReadFromJson() {
        class Desk {
            @Tool("a")
            void a(Shape value) {}

            @Tool("b")
            void b(InputStream value) {}

            @Tool("c")
            void c(Half value) {}

            @Tool("d")
            void d(NoCreator value) {}

            @Tool("e")
            void e(@ToolArguments Shape value) {}

            @Tool("f")
            void f(@Metadata Shape value) {}

            @Tool("g")
            void g(Optional<List<Map<String, Shape[]>>> value) {}

            @OnEndOfCallReport
            void h(@Analysis Optional<Shape> value) {}
        }
        String hint = ", which cannot be read from JSON: use a record, a scalar, a collection or a map of them";
        String shape = getClass().getName() + "$Shape";

        assertThat(problems(new Desk()))
                .containsExactly(
                        "Desk.a(Shape) parameter value has the type " + shape + hint,
                        "Desk.b(InputStream) parameter value has the type java.io.InputStream" + hint,
                        "Desk.c(Half) parameter value has the type "
                                + getClass().getName() + "$Half" + hint,
                        "Desk.d(NoCreator) parameter value has the type "
                                + getClass().getName() + "$NoCreator" + hint,
                        "Desk.e(Shape) parameter value has the type " + shape + hint,
                        "Desk.f(Shape) parameter value has the type " + shape + hint,
                        "Desk.g(Optional) parameter value has the type java.util.List<java.util.Map<java.lang.String, "
                                + shape + "[]>>" + hint,
                        "Desk.h(Optional) parameter value has the type " + shape + hint);
    }
}
