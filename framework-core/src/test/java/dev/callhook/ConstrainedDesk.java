package dev.callhook;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolArguments;
import dev.callhook.handler.ToolParam;
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

/** A tool for each constraint; it answers what it read. */
final class ConstrainedDesk {

    interface Later {}

    record Guest(
            @NotBlank @Size(max = 10) String name,
            @Min(0) @Max(120) int age,
            Optional<@Email String> mail,
            List<@Size(min = 2, max = 5) String> tags) {}

    record Party(
            @NotEmpty List<Guest> guests, @Size(max = 2) Map<String, @Positive Integer> dishes, Optional<Party> next) {}

    record Small(
            @JsonProperty("how_many") @JsonAlias({"count", "seats"}) @Max(9)
            int count) {
        Small {
            if (count > 9) {
                throw new IllegalArgumentException("PRIVATE");
            }
        }
    }

    static final class Bean {
        @NotNull
        @Size(max = 3)
        public String code = "";

        public List<@Max(5) Integer> marks = List.of();
    }

    @Tool("seats")
    String seats(@Min(1) @Max(8) int value) {
        return value + "";
    }

    @Tool("default")
    String withDefault(@ToolParam(defaultValue = "2") @Min(1) int value) {
        return value + "";
    }

    @Tool("price")
    String price(@DecimalMin(value = "0.5", inclusive = false) @DecimalMax("99.90") BigDecimal value) {
        return value + "";
    }

    @Tool("positive")
    String positive(@Positive double value) {
        return value + "";
    }

    @Tool("signs")
    String signs(@PositiveOrZero int a, @NegativeOrZero long b, @Negative int c) {
        return a + b + c + "";
    }

    @Tool("code")
    String code(@Pattern(regexp = "[A-Z]{2}[0-9]+") @Size(min = 3, max = 6) String value) {
        return value;
    }

    @Tool("any_case")
    String anyCase(@Pattern(regexp = "[a-z]+", flags = Pattern.Flag.CASE_INSENSITIVE) String value) {
        return value;
    }

    @Tool("two_patterns")
    String twoPatterns(@Pattern(regexp = "[a-z]+") @Pattern(regexp = ".*x.*") String value) {
        return value;
    }

    @Tool("mail")
    String mail(@Email(regexp = ".*\\.org") Optional<String> value) {
        return value + "";
    }

    @Tool("grouped")
    String grouped(@Max(value = 5, groups = Later.class) int value) {
        return value + "";
    }

    @Tool("slow")
    String slow(@Pattern(regexp = "(a+)+b") String value) {
        return value;
    }

    @Tool("party")
    String party(@ToolArguments Party party) {
        return party.guests().size() + "";
    }

    @Tool("guest")
    String guest(Guest guest, @Size(max = 2) List<@Min(1) Integer> tables) {
        return guest.name();
    }

    @Tool("small")
    String small(Small value) {
        return value.count() + "";
    }

    @Tool("bean")
    String bean(Bean value) {
        return value.code;
    }
}
