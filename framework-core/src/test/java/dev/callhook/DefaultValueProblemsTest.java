package dev.callhook;

import static dev.callhook.SignedRequests.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolParam;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DefaultValueProblemsTest {

    @Test
    void refusesDefaultsThatCannotBeReadAsTheType() {
        class Desk {
            @Tool("a")
            void a(@ToolParam(defaultValue = "two") int value) {}

            @Tool("b")
            void b(@ToolParam(defaultValue = "tomorrow") LocalDate value) {}

            @Tool("c")
            void c(@ToolParam(defaultValue = "FUNDAY") DayOfWeek value) {}

            @Tool("d")
            void d(@ToolParam(defaultValue = "") boolean value) {}

            @Tool("e")
            void e(@ToolParam(defaultValue = "") UUID value) {}
        }

        assertThat(problems(new Desk()))
                .containsExactly(
                        "Desk.a(int) parameter value has the default \"two\", which is not a whole number from -2147483648"
                                + " to 2147483647",
                        "Desk.b(LocalDate) parameter value has the default \"tomorrow\", which is not a date such as"
                                + " 2026-05-04",
                        "Desk.c(DayOfWeek) parameter value has the default \"FUNDAY\", which is not one of MONDAY, TUESDAY,"
                                + " WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY",
                        "Desk.d(boolean) parameter value has the default \"\", which is not true or false",
                        "Desk.e(UUID) parameter value has the default \"\", which is not a UUID");
    }

    @Test
    void refusesStructuredDefaultsThatAreNotJson() {
        class Desk {
            @Tool("a")
            void a(@ToolParam(defaultValue = "one, two") List<String> value) {}

            @Tool("b")
            void b(@ToolParam(defaultValue = "") List<String> value) {}

            @Tool("c")
            void c(@ToolParam(defaultValue = "[1, 2") int[] value) {}

            @Tool("d")
            void d(@ToolParam(defaultValue = "[]") Map<String, String> value) {}

            @Tool("e")
            void e(@ToolParam(defaultValue = "null") List<String> value) {}

            @Tool("f")
            void f(@ToolParam(defaultValue = "[] []") List<String> value) {}

            @Tool("g")
            void g(@ToolParam(defaultValue = "{\"a\":\"1\",\"a\":\"2\"}") Map<String, String> value) {}
        }

        assertThat(problems(new Desk()))
                .containsExactly(
                        "Desk.a(List) parameter value has the default \"one, two\", which is not a list in JSON",
                        "Desk.b(List) parameter value has the default \"\", which is not a list in JSON",
                        "Desk.c(int[]) parameter value has the default \"[1, 2\", which is not a list in JSON",
                        "Desk.d(Map) parameter value has the default \"[]\", which is not an object in JSON",
                        "Desk.e(List) parameter value has the default \"null\", which is not a list in JSON",
                        "Desk.f(List) parameter value has the default \"[] []\", which is not a list in JSON",
                        "Desk.g(Map) parameter value has the default \"{\"a\":\"1\",\"a\":\"2\"}\", which is not an object in"
                                + " JSON");
    }

    @Test
    void refusesADefaultOfWhatMayBeAbsent() {
        class Desk {
            @Tool("a")
            void a(@ToolParam(defaultValue = "2") Optional<Integer> value) {}
        }

        assertThat(problems(new Desk()))
                .containsExactly("Desk.a(Optional) parameter value is an Optional with a default, so it would never be"
                        + " empty: keep one of the two");
    }

    @Test
    void refusesSeveralDefaults() {
        class Desk {
            @Tool("a")
            void a(@ToolParam(defaultValue = {"1", "2"}) List<Integer> value) {}
        }

        assertThat(problems(new Desk()))
                .containsExactly("Desk.a(List) parameter value has 2 defaults: give one; write a list as JSON, [1, 2]");
    }
}
