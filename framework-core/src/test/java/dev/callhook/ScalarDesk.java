package dev.callhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.callhook.handler.Tool;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.UUID;

/** A tool for each type of scalar, named as the type; it answers what it read. */
final class ScalarDesk {

    enum Size {
        SMALL,
        @JsonProperty("extra-large")
        EXTRA_LARGE
    }

    enum Colour {
        RED("r"),
        BLUE("b");

        private final String letter;

        Colour(String letter) {
            this.letter = letter;
        }

        @JsonValue
        String letter() {
            return letter;
        }
    }

    @Tool("Colour")
    String of(Colour value) {
        return value + "";
    }

    @Tool("int")
    String of(int value) {
        return value + "";
    }

    @Tool("Integer")
    String of(Integer value) {
        return value + "";
    }

    @Tool("long")
    String of(long value) {
        return value + "";
    }

    @Tool("Long")
    String of(Long value) {
        return value + "";
    }

    @Tool("short")
    String of(short value) {
        return value + "";
    }

    @Tool("byte")
    String of(byte value) {
        return value + "";
    }

    @Tool("double")
    String of(double value) {
        return value + "";
    }

    @Tool("Double")
    String of(Double value) {
        return value + "";
    }

    @Tool("float")
    String of(float value) {
        return value + "";
    }

    @Tool("BigDecimal")
    String of(BigDecimal value) {
        return value + "";
    }

    @Tool("BigInteger")
    String of(BigInteger value) {
        return value + "";
    }

    @Tool("boolean")
    String of(boolean value) {
        return value + "";
    }

    @Tool("Boolean")
    String of(Boolean value) {
        return value + "";
    }

    @Tool("char")
    String of(char value) {
        return value + "";
    }

    @Tool("String")
    String of(String value) {
        return value;
    }

    @Tool("Size")
    String of(Size value) {
        return value.name();
    }

    @Tool("UUID")
    String of(UUID value) {
        return value + "";
    }

    @Tool("URI")
    String of(URI value) {
        return value + "";
    }
}
