package dev.callhook.internal.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** A field for each type that an argument may have. */
record EveryType(
        int anInt,
        Integer integer,
        long aLong,
        Long boxedLong,
        short aShort,
        byte aByte,
        double aDouble,
        float aFloat,
        BigDecimal decimal,
        BigInteger bigInteger,
        boolean aBoolean,
        Boolean boxedBoolean,
        char character,
        String text,
        CharSequence sequence,
        Size size,
        DayOfWeek weekday,
        UUID uuid,
        URI uri,
        byte[] bytes,
        LocalDate date,
        LocalTime time,
        LocalDateTime dateTime,
        Instant instant,
        OffsetDateTime offsetDateTime,
        ZonedDateTime zonedDateTime,
        OffsetTime offsetTime,
        Duration duration,
        Period period,
        Year year,
        YearMonth month,
        MonthDay monthDay,
        ZoneId zone,
        ZoneOffset offset,
        List<Integer> list,
        Set<DayOfWeek> set,
        EnumSet<DayOfWeek> enumSet,
        int[] array,
        boolean[] flags,
        LocalDate[] dates,
        Map<String, Integer> map,
        Map<Size, String> enumMap,
        EnumMap<DayOfWeek, LocalTime> opening,
        Guest guest,
        List<Map<String, Guest>> nested,
        Optional<LocalDate> optional,
        OptionalInt optionalInt,
        OptionalLong optionalLong,
        OptionalDouble optionalDouble,
        JsonNode json,
        Object anything) {

    enum Size {
        SMALL,
        @JsonProperty("extra-large")
        EXTRA_LARGE
    }

    record Guest(String name, int age, Optional<LocalDate> birthday) {}

    static List<String> names() {
        return Arrays.stream(EveryType.class.getDeclaredFields())
                .filter(field -> !field.isSynthetic())
                .map(Field::getName)
                .toList();
    }
}
