package dev.callhook.internal.schema;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A property for each constraint that the keywords say in full. */
record BoundedTypes(
        @Min(1) @Max(8) int seats,
        @Max(99_999_999_999L) int wide,
        @DecimalMin("0.5") @DecimalMax("99.90") BigDecimal price,

        @DecimalMin(value = "2.5", inclusive = false) @DecimalMax("9.5")
        long whole,

        @Positive double positive,
        @PositiveOrZero short positiveOrZero,
        @Negative byte negative,
        @NegativeOrZero float negativeOrZero,
        @Size(min = 2, max = 5) String sized,
        @NotBlank String notBlank,
        @NotBlank @Size(max = 4) String shortAndNotBlank,
        @NotEmpty String notEmpty,
        @Pattern(regexp = "[A-Z]{2}[0-9]{1,3}") String code,
        @Email String mail,
        Optional<@Email String> optionalMail,
        @Size(max = 3) Optional<String> optionalText,
        @Min(3) OptionalInt optionalInt,
        List<@Size(max = 3) String> texts,
        Map<String, @Min(0) @Max(5) Integer> marks,
        Optional<List<@Positive Integer>> deep,
        Bean bean,
        Made made) {

    static final class Bean {
        @NotNull
        @Size(max = 3)
        public String code = "";

        @JsonAlias("points")
        private List<@Max(5) Integer> marks = List.of();

        @Size(max = 2)
        private String note = "";

        public void setMarks(List<Integer> given) {
            marks = given;
        }

        public void setNote(String given) {
            note = given;
        }

        List<Integer> marks() {
            return marks;
        }

        String note() {
            return note;
        }
    }

    static final class Made {
        private final List<String> names;

        @JsonCreator
        Made(@JsonProperty("names") @NotNull List<@NotBlank String> names) {
            this.names = names;
        }

        List<String> names() {
            return names;
        }
    }
}
