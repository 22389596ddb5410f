package dev.callhook.internal.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Makes values that a schema allows, and knows nothing else about them. */
final class SchemaValues {

    private static final int DEEPEST = 5;
    private static final List<String> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().toList();
    private static final String LETTERS = "abcXYZ 0189.,-_/äöß\u00e9\u4e2d\"\\\n";

    private final Map<String, Map<String, Object>> definitions;
    private final Random random;

    SchemaValues(Map<String, Map<String, Object>> definitions, Random random) {
        this.definitions = definitions;
        this.random = random;
    }

    Object of(Map<?, ?> schema) {
        return of(schema, 0);
    }

    private Object of(Map<?, ?> schema, int depth) {
        if (schema.get("$ref") instanceof String reference) {
            return of(definitions.get(reference.substring("#/$defs/".length())), depth + 1);
        }
        if (schema.get("enum") instanceof List<?> constants) {
            return constants.get(random.nextInt(constants.size()));
        }
        return switch (String.valueOf(schema.get("type"))) {
            case "integer" -> whole(schema);
            case "number" -> number(schema);
            case "boolean" -> random.nextBoolean();
            case "string" -> text(schema);
            case "array" -> list((Map<?, ?>) schema.get("items"), depth);
            case "object" -> object(schema, depth);
            default -> anything();
        };
    }

    private Object whole(Map<?, ?> schema) {
        long least = limit(schema, "minimum", Long.MIN_VALUE / 4).longValue();
        long most = limit(schema, "maximum", Long.MAX_VALUE / 4).longValue();
        return switch (random.nextInt(8)) {
            case 0 -> least;
            case 1 -> most;
            default -> least + (long) (random.nextDouble() * (most - least));
        };
    }

    private Object number(Map<?, ?> schema) {
        double least = limit(schema, "minimum", -100_000).doubleValue();
        double most = limit(schema, "maximum", 100_000).doubleValue();
        double between = Double.MIN_NORMAL + random.nextDouble(); // a limit may be one that is not reached
        return least + between * (most - least) * 0.99;
    }

    private static BigDecimal limit(Map<?, ?> schema, String keyword, long otherwise) {
        return schema.containsKey(keyword)
                ? new BigDecimal(schema.get(keyword).toString())
                : new BigDecimal(BigInteger.valueOf(otherwise));
    }

    private String text(Map<?, ?> schema) {
        if (schema.get("pattern") instanceof String pattern && !pattern.equals("\\S")) {
            return PatternTexts.matching(pattern, random);
        }
        if (schema.get("format") instanceof String format) {
            return formatted(format);
        }
        String described = String.valueOf(schema.get("description")); // what no keyword says
        if (described.startsWith("a time zone")) {
            return ZONES.get(random.nextInt(ZONES.size()));
        }
        if (described.equals("written as dd.MM.uuuu")) {
            return "0%d.1%d.20%d".formatted(1 + random.nextInt(9), random.nextInt(3), 10 + random.nextInt(90));
        }
        int least = limit(schema, "minLength", 0).intValue();
        int most = limit(schema, "maxLength", least + 9L).intValue();
        String text = letters(least + random.nextInt(most - least + 1));
        return schema.containsKey("pattern") ? "x" + text.substring(Math.min(1, text.length())) : text;
    }

    private String letters(int length) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, length).forEach(i -> text.append(LETTERS.charAt(random.nextInt(LETTERS.length()))));
        return text.toString();
    }

    private String formatted(String format) {
        Instant moment =
                Instant.ofEpochSecond(random.nextLong(-60_000_000_000L, 250_000_000_000L), random.nextInt(999_999_999));
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(random.nextInt(-1_000, 1_000) * 60);
        String zone = random.nextBoolean() ? "Z" : offset.getId();
        LocalDate date = moment.atZone(ZoneOffset.UTC).toLocalDate();
        String time = "%02d:%02d:%02d".formatted(random.nextInt(24), random.nextInt(60), random.nextInt(60))
                + (random.nextBoolean() ? "" : "." + random.nextInt(1_000_000_000));
        return switch (format) {
            case "date" -> date.toString();
            case "date-time" -> date + "T" + time + zone;
            case "time" -> time + zone;
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "uri" -> "https://example.com/" + random.nextInt(100) + "?q=" + random.nextInt(9);
            case "email" -> "ann" + random.nextInt(100) + "@example.com";
            default -> throw new AssertionError(format);
        };
    }

    private List<Object> list(Map<?, ?> items, int depth) {
        List<Object> list = new ArrayList<>();
        for (int i = depth < DEEPEST ? random.nextInt(4) : 0; i > 0; i--) {
            list.add(of(items, depth + 1));
        }
        return list;
    }

    private Map<String, Object> object(Map<?, ?> schema, int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        List<?> required = (List<?>) schema.get("required");
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, property) -> {
                boolean needed = required != null && required.contains(name);
                if (needed || (depth < DEEPEST && random.nextBoolean())) {
                    object.put(name.toString(), of((Map<?, ?>) property, depth + 1));
                }
            });
        }
        if (schema.get("additionalProperties") instanceof Map<?, ?> others) {
            for (int i = depth < DEEPEST ? random.nextInt(3) : 0; i > 0; i--) {
                object.put(letters(4), of(others, depth + 1));
            }
        } else if (!schema.containsKey("additionalProperties") && random.nextInt(4) == 0) {
            object.put("of nobody", anything());
        }
        return object;
    }

    private Object anything() {
        return switch (random.nextInt(4)) {
            case 0 -> letters(5);
            case 1 -> random.nextInt();
            case 2 -> List.of(true);
            default -> Map.of("a", 1.5);
        };
    }
}
