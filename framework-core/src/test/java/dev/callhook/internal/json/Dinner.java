package dev.callhook.internal.json;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Types of arguments, of which Jackson is told something by some. */
final class Dinner {

    private Dinner() {}

    enum Course {
        STARTER,
        Main,
        MAIN,
        SÜSS
    }

    record Guest(String name, int age) {
        Guest {
            if (name.equals("nobody")) {
                throw new IllegalArgumentException("nobody may not come");
            }
        }

        Guest(String both) {
            this(both, 0);
        }

        static Guest valueOf(String text) {
            return new Guest(text, 1);
        }
    }

    record Party(
            Guest host, List<Guest> guests, Course course, LocalDate day, LocalTime time, boolean outside, Long fee) {}

    record Box<T>(T held) {}

    record Tree(String name, List<Tree> branches) {}

    record Odd(String set, String isOpen, Integer getSize, long größe) {
        @SuppressWarnings("unused")
        void setSet(String other) {}
    }

    record Renamed(@JsonProperty("guest") String name) {}

    record Aliased(@JsonAlias("title") String name) {}

    record Unwrapped(@JsonUnwrapped Guest guest, String note) {}

    record Formatted(@JsonFormat(pattern = "dd.MM.yyyy") LocalDate day) {}

    @JsonIgnoreProperties("name")
    record Ignored(String name, int age) {}

    record Made(String name) {
        @JsonCreator
        static Made of(@JsonProperty("name") String name) {
            return new Made("made " + name);
        }
    }

    interface Named {
        @JsonProperty("called")
        String name();
    }

    record Inheriting(String name) implements Named {}

    interface Dated {
        @JsonFormat(pattern = "uuuu-dd-MM")
        LocalDate day();
    }

    record Dating(LocalDate day) implements Dated {}

    enum Written {
        @JsonProperty("SMALL")
        LARGE,
        SMALL
    }

    record Empty() {}

    enum Nothing {}

    enum Sweet {
        SÜSS
    }

    record Pair(Guest first, Guest second) {}

    record Parent(String name, Child child) {}

    record Child(String name, Parent parent) {}

    /** Of a library that is not there. */
    static final class Absent {}

    interface Serving {
        @Nullable
        Absent ABSENT = null;
    }

    record Served(String name) implements Serving {}

    record Maybe(Optional<String> name) {}
}
