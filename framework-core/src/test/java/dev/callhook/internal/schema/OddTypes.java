package dev.callhook.internal.schema;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import dev.callhook.handler.Description;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Types whose JSON is not what their Java looks like. */
final class OddTypes {

    private OddTypes() {}

    record Renamed(
            @JsonProperty("full_name") String name,
            @JsonAlias("years") int age) {}

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Snake(String firstName, Optional<LocalDate> birthDay) {}

    record Described(
            @JsonPropertyDescription("As it is spoken") String name,
            @Description("In years") int age,
            LocalDate since,
            @Description("The first day") LocalDate from,
            Mood mood,
            @Description("Now") Mood now,
            Note note,
            @Description("For the cook") Note kitchen) {}

    @Description("How somebody feels")
    enum Mood {
        @Description("Smiles")
        GOOD,
        FAIR,
        @Description("Shouts")
        @JsonProperty("bad-tempered")
        BAD
    }

    @Description("A few words")
    record Note(String text) {}

    record Formatted(
            @JsonFormat(pattern = "dd.MM.uuuu") LocalDate day,
            @JsonFormat(pattern = "dd.MM.uuuu") List<LocalDate> days) {}

    record Absent(
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> list,
            @JsonSetter(nulls = Nulls.AS_EMPTY) String text,
            Optional<String> optional,
            @JsonProperty(required = true) String required) {}

    record Email(String address) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Email {}

        @JsonValue
        @Override
        public String address() {
            return address;
        }
    }

    record Names(List<String> names) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Names {}
    }

    record Mailing(Email to, List<Email> copies, Names names) {}

    static final class Created {
        private final int seats;

        private Created(int seats) {
            this.seats = seats;
        }

        @JsonCreator
        static Created of(@JsonProperty("z_seats") int seats, @JsonProperty("a_name") Optional<String> name) {
            return new Created(seats);
        }

        public int seats() {
            return seats;
        }
    }

    static final class Bean {
        public String visible = "";
        private int seats;

        @JsonIgnore
        public String hidden = "";

        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        public String written = "";

        @JsonProperty(required = true)
        public String demanded = "";

        public void setSeats(int seats) {
            this.seats = seats;
        }

        public int seats() {
            return seats;
        }
    }

    @JsonIgnoreProperties("inner")
    record Ignoring(String outer, Optional<String> inner) {}

    record Holder(@JsonIgnoreProperties("visible") Bean bean) {}

    @JsonDeserialize(builder = Built.Builder.class)
    record Built(String name) {
        @JsonPOJOBuilder(withPrefix = "")
        static final class Builder {
            private String name = "";

            public Builder name(String text) {
                this.name = text;
                return this;
            }

            public Built build() {
                return new Built(name);
            }
        }
    }

    enum Coded {
        ONE(1),
        TWO(2);

        private final int code;

        Coded(int code) {
            this.code = code;
        }

        @JsonValue
        int code() {
            return code;
        }
    }

    enum Valued {
        LEFT,
        RIGHT;

        @JsonValue
        String value() {
            return name().toLowerCase(java.util.Locale.ROOT) + "-side";
        }
    }

    record Sides(Map<Valued, Integer> widths) {}

    record Box<T>(T content) {}

    record Boxes(Box<String> text, Box<List<Integer>> numbers) {}

    record Tree(
            @Description("Its own") String name,
            @Description("Dropped") Optional<Tree> left,
            List<Tree> others) {}

    record Forest(Tree first, Map<String, Tree> more) {}

    record Ping(Optional<Pong> pong) {}

    record Pong(Optional<Ping> ping) {}
}
