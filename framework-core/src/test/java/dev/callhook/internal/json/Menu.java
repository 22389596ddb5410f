package dev.callhook.internal.json;

import com.fasterxml.jackson.annotation.JsonGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.callhook.payload.RawJson;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Types of results, of which Jackson is told something by some. */
final class Menu {

    private Menu() {}

    enum Size {
        SMALL,
        GROẞ
    }

    enum Spelled {
        SMALL;

        @JsonValue
        String spelling() {
            return "small";
        }
    }

    enum Bodied {
        SMALL {
            @Override
            int people() {
                return 1;
            }
        };

        abstract int people();
    }

    record Dish(String name, int calories, long id, boolean hot, Double weight, BigDecimal price) {}

    record Day(LocalDate date, LocalTime opens, Size size, Map<String, Object> notes, List<Dish> dishes) {}

    record Anything(Object first, @Nullable Object second) {}

    /** Jackson takes methods that look like getters, too. */
    record Priced(int cents) {
        @SuppressWarnings("unused")
        public String getPrice() {
            return cents / 100 + "." + cents % 100;
        }

        @SuppressWarnings("unused")
        public boolean isFree() {
            return cents == 0;
        }
    }

    record Sparse(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String name) {}

    record Got(String name) {
        @JsonGetter("called")
        @Override
        public String name() {
            return name;
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
    interface Course {}

    record Soup(String name) implements Course {}

    record Courses(List<Course> list, Course best) {}

    record Failing(String name) {
        @Override
        public String name() {
            throw new IllegalStateException("made up");
        }
    }

    record Odd(Object größe, Object quote, Object set) {}

    record Wrapped(Optional<String> name) {}

    record Letters(char letter, short number, byte[] bytes, int[] numbers) {}

    record Nothing() {}

    interface Cold {
        default boolean isCold() {
            return true;
        }
    }

    record Ice(String taste) implements Cold {}

    enum Season implements Cold {
        WINTER
    }

    enum Canned implements RawJson {
        PEAS;

        @Override
        public <T> T as(Class<T> type) {
            return null;
        }

        @Override
        public Object as(Type type) {
            return null;
        }

        @Override
        public Optional<RawJson> get(String name) {
            return Optional.empty();
        }

        @Override
        public String text() {
            return "{}";
        }

        @Override
        public byte[] bytes() {
            return new byte[] {'{', '}'};
        }
    }

    record At(String code, Instant at) {}

    record Light(float grams) {}

    /** Empties the list in which it stands while it is written. */
    record Clearing(List<Object> held) {
        @Override
        public List<Object> held() {
            held.clear();
            return List.of();
        }
    }

    /** Empties the map in which it stands while it is written. */
    record Emptying(Map<String, Object> held) {
        @Override
        public Map<String, Object> held() {
            held.clear();
            return Map.of();
        }
    }

    /** A list with ways of its own. */
    static final class OwnList extends AbstractList<String> {

        @Override
        public String get(int index) {
            return "own";
        }

        @Override
        public int size() {
            return 1;
        }

        @JsonValue
        String all() {
            return "all";
        }
    }

    /** A number with ways of its own. */
    static final class OwnNumber extends BigDecimal {

        private static final long serialVersionUID = 1L;

        OwnNumber() {
            super("1.50");
        }

        @JsonValue
        String text() {
            return "one and a half";
        }
    }
}
