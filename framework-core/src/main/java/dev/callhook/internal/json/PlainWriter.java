package dev.callhook.internal.json;

import com.fasterxml.jackson.databind.SerializerProvider;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes texts, and values that need no serializers: scalars, enums and records about which nothing is said to Jackson, and the
 * lists and maps of the JDK. Whatever is something else, or holds it, is left to Jackson, and so is whatever fails. Safe for use
 * by several threads.
 */
final class PlainWriter {

    private static final int DEEPEST = 20; // values may hold themselves
    private static final byte[] NULL = ascii("null");
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");

    private final Spares<Ink> inks = new Spares<>(Ink::new);
    private final Map<Class<?>, PlainObject> records =
            new ConcurrentHashMap<>(); // what is known of an application's types
    private final Map<Class<?>, Boolean> enums = new ConcurrentHashMap<>(); // whether they are plain
    private final Supplier<SerializerProvider> jackson;

    PlainWriter(Supplier<SerializerProvider> jackson) {
        this.jackson = jackson;
    }

    /** Writes a text between other bytes. */
    byte[] writeText(byte[] before, String text, byte[] after) {
        Ink ink = inks.take();
        byte[] written = ink.put(before).text(text).put(after).toBytes();
        inks.giveBack(ink.reset());
        return written;
    }

    /** Writes a value after other bytes; null if it is left to Jackson. */
    byte @Nullable [] write(byte[] before, @Nullable Object value) {
        Ink ink = inks.take();
        byte[] written = tryValue(value, ink.put(before), 0) ? ink.toBytes() : null;
        inks.giveBack(ink.reset());
        return written;
    }

    private boolean tryValue(@Nullable Object value, Ink ink, int depth) {
        if (value instanceof String text) {
            ink.text(text);
        } else if (value instanceof Integer || value instanceof Long) {
            ink.number(((Number) value).longValue());
        } else if (value instanceof Boolean truth) {
            ink.put(truth ? TRUE : FALSE);
        } else if (value == null) {
            ink.put(NULL);
        } else if (value instanceof LocalDate date) {
            ink.text(date.toString());
        } else if (value instanceof LocalTime time) {
            ink.text(DateTimeFormatter.ISO_LOCAL_TIME.format(time));
        } else if (value.getClass() == BigDecimal.class
                || (value instanceof Double number && Double.isFinite(number))) {
            ink.put(ascii(value.toString()));
        } else if (value instanceof Enum<?> constant && isPlainEnum(value.getClass())) {
            ink.text(constant.name());
        } else {
            return depth < DEEPEST && tryStructure(value, ink, depth + 1);
        }
        return true;
    }

    private boolean isPlainEnum(Class<?> type) {
        return enums.computeIfAbsent(type, PlainTypes::isPlainEnum);
    }

    private boolean tryStructure(Object value, Ink ink, int depth) {
        try {
            if (value instanceof Record) {
                return tryRecord(value, ink, depth);
            }
            boolean ofJdk = value.getClass().getModule() == Object.class.getModule();
            return ofJdk
                    && ((value instanceof List<?> list && tryList(list, ink, depth))
                            || (value instanceof Map<?, ?> map && tryMap(map, ink, depth)));
        } catch (Exception e) {
            return false; // Jackson tells why
        }
    }

    private boolean tryRecord(Object value, Ink ink, int depth) throws Exception {
        PlainObject object = records.get(value.getClass());
        if (object == null) {
            object = records.computeIfAbsent(value.getClass(), type -> PlainObject.of(type, jackson.get()));
        }
        for (PlainObject.Part part : object.parts()) {
            if (!tryValue(part.property().get(value), ink.put(part.before()), depth)) {
                return false;
            }
        }
        ink.put('}');
        return !object.parts().isEmpty();
    }

    /** Goes by what it has seen, as Jackson does: others may change the list meanwhile. */
    private boolean tryList(List<?> list, Ink ink, int depth) {
        char before = '[';
        for (Object element : list) {
            if (!tryValue(element, ink.put(before), depth)) {
                return false;
            }
            before = ',';
        }
        (before == '[' ? ink.put(before) : ink).put(']');
        return true;
    }

    private boolean tryMap(Map<?, ?> map, Ink ink, int depth) {
        char before = '{';
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String name)
                    || !tryValue(entry.getValue(), ink.put(before).text(name).put(':'), depth)) {
                return false;
            }
            before = ',';
        }
        (before == '{' ? ink.put(before) : ink).put('}');
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
