package dev.callhook;

import static dev.callhook.SignedRequests.problems;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolParam;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ConstraintProblemsTest {

    record Broken(@NotBlank int seats) {}

    @Test
    void refusesConstraintsThatCannotHold() {
        class Desk {
            @Tool("a")
            void a(@Min(1) String value) {}

            @Tool("b")
            void b(@Pattern(regexp = "[") String value) {}

            @Tool("c")
            void c(@Size(max = 3) int value) {}

            @Tool("d")
            void d(Broken value) {}

            @Tool("e")
            void e(@ToolParam(defaultValue = "9") @Max(8) int value) {}
        }

        assertThat(problems(new Desk()))
                .containsExactly(
                        "Desk.a(String) parameter value has @Min, which is for numbers: remove it",
                        "Desk.b(String) parameter value has @Pattern with \"[\", which is no regular expression: Unclosed"
                                + " character class",
                        "Desk.c(int) parameter value has @Size, which is for texts, lists and maps: remove it",
                        "Desk.d(Broken) parameter value has @NotBlank, which is for texts: remove it",
                        "Desk.e(int) parameter value has the default \"9\", which is refused: the argument value must be"
                                + " at most 8, but is a text \"9\"");
    }

    record Trip(@JsonFormat(pattern = "dd.MM.yyyy 'yyyy'") LocalDate day) {}

    @Test
    void refusesAPatternWithWhichNoTextCanBeRead() {
        class Desk {
            @Tool("a")
            void a(Trip trip) {}
        }

        assertThat(problems(new Desk()))
                .containsExactly(
                        "Desk.a(Trip) parameter trip has a time with the pattern dd.MM.yyyy 'yyyy', whose y is a"
                                + " year of an era that the pattern lacks, so that no text could be read: write u for the year");
    }
}
