package dev.callhook.internal.schema;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes values of Java types, and knows nothing about schemas. */
final class JavaValues {

    private static final List<String> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().toList();

    private final Random random;
    private final Map<Class<?>, Supplier<Object>> makers = new HashMap<>();

    JavaValues(Random random) {
        this.random = random;
        scalars();
        times();
    }

    private void scalars() {
        both(int.class, Integer.class, random::nextInt);
        both(long.class, Long.class, random::nextLong);
        both(short.class, Short.class, () -> (short) random.nextInt());
        both(byte.class, Byte.class, () -> (byte) random.nextInt());
        both(double.class, Double.class, random::nextGaussian);
        both(float.class, Float.class, random::nextFloat);
        both(boolean.class, Boolean.class, random::nextBoolean);
        both(char.class, Character.class, () -> (char) (' ' + random.nextInt(0x3000)));
        makers.put(OptionalInt.class, () -> OptionalInt.of(random.nextInt()));
        makers.put(OptionalLong.class, () -> OptionalLong.of(random.nextLong()));
        makers.put(OptionalDouble.class, () -> OptionalDouble.of(random.nextDouble()));
        makers.put(BigDecimal.class, () -> BigDecimal.valueOf(random.nextLong(), random.nextInt(12)));
        makers.put(BigInteger.class, () -> new BigInteger(200, random).subtract(BigInteger.TWO.pow(199)));
        makers.put(UUID.class, () -> new UUID(random.nextLong(), random.nextLong()));
        makers.put(URI.class, () -> URI.create("https://example.com/" + random.nextInt(100)));
        both(String.class, CharSequence.class, this::text);
        makers.put(Object.class, this::text);
        makers.put(JsonNode.class, () -> JsonNodeFactory.instance.objectNode().put("a", text()));
    }

    private void times() {
        makers.put(LocalDate.class, this::date);
        makers.put(LocalTime.class, this::time);
        makers.put(LocalDateTime.class, () -> LocalDateTime.of(date(), time()));
        makers.put(Instant.class, () -> LocalDateTime.of(date(), time()).toInstant(ZoneOffset.UTC));
        makers.put(OffsetDateTime.class, () -> OffsetDateTime.of(date(), time(), offset()));
        makers.put(ZonedDateTime.class, () -> ZonedDateTime.of(date(), time(), offset()));
        // without seconds Java leaves them out, which RFC 3339 does not allow
        makers.put(OffsetTime.class, () -> OffsetTime.of(time().withSecond(1 + random.nextInt(59)), offset()));
        makers.put(Duration.class, () -> Duration.ofSeconds(random.nextInt(), random.nextInt(999_999_999)));
        makers.put(Period.class, () -> Period.of(number(99), number(30), number(300)));
        makers.put(Year.class, () -> Year.of(1000 + random.nextInt(9000)));
        makers.put(YearMonth.class, () -> YearMonth.from(date()));
        makers.put(MonthDay.class, () -> MonthDay.from(date()));
        makers.put(ZoneId.class, () -> ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))));
        makers.put(ZoneOffset.class, this::offset);
    }

    private void both(Class<?> one, Class<?> other, Supplier<Object> maker) {
        makers.put(one, maker);
        makers.put(other, maker);
    }

    private int number(int most) {
        return random.nextInt(-most, most + 1);
    }

    private String text() {
        return random.ints(random.nextInt(8), ' ', 0x2fff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private LocalDate date() {
        return LocalDate.ofEpochDay(random.nextInt(-700_000, 2_900_000));
    }

    private LocalTime time() {
        int seconds = random.nextInt(24 * 60 * 60);
        return random.nextBoolean()
                ? LocalTime.ofSecondOfDay(seconds - seconds % 60)
                : LocalTime.ofSecondOfDay(seconds).withNano(random.nextInt(1_000_000_000));
    }

    private ZoneOffset offset() {
        return ZoneOffset.ofTotalSeconds(number(18 * 60) * 60);
    }

    Object of(JavaType type) {
        Class<?> raw = type.getRawClass();
        if (makers.containsKey(raw)) {
            return makers.get(raw).get();
        }
        if (raw == Optional.class) {
            return Optional.of(of(type.getReferencedType()));
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)];
        }
        if (type.isArrayType()) {
            Object array = Array.newInstance(type.getContentType().getRawClass(), random.nextInt(4));
            for (int i = 0; i < Array.getLength(array); i++) {
                Array.set(array, i, of(type.getContentType()));
            }
            return array;
        }
        if (type.isMapLikeType()) {
            Map<Object, Object> map = new HashMap<>();
            map.put(of(type.getKeyType()), of(type.getContentType()));
            return map;
        }
        return type.isCollectionLikeType() ? collection(type) : record(raw);
    }

    private Collection<?> collection(JavaType type) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(of(type.getContentType()));
        }
        return List.class.isAssignableFrom(type.getRawClass()) ? list : new HashSet<>(list);
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> of(Schemas.JSON.typeOf(component.getGenericType())))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
