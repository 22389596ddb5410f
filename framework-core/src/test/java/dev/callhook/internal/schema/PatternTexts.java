package dev.callhook.internal.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Makes texts that match a regular expression: groups, alternatives, classes with ranges, quantifiers, escaped characters. */
final class PatternTexts {

    private static final int MOST_REPEATED = 3; // of what has no limit
    /** Days that the calendar lacks, as no pattern says. */
    private static final Pattern NO_DAY = Pattern.compile("-02-(29|3\\d)|-(04|06|09|11)-31");

    private final String regex;
    private final Random random;
    private int at;

    private PatternTexts(String regex, Random random) {
        this.regex = regex;
        this.random = random;
    }

    static String matching(String regex, Random random) {
        String text;
        do {
            text = new PatternTexts(regex, random).alternatives();
        } while (NO_DAY.matcher(text).find());
        return text;
    }

    private String alternatives() {
        List<String> all = new ArrayList<>(List.of(sequence()));
        while (at < regex.length() && regex.charAt(at) == '|') {
            at++;
            all.add(sequence());
        }
        return all.get(random.nextInt(all.size()));
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (at < regex.length() && "|)".indexOf(regex.charAt(at)) < 0) {
            int start = at;
            String first = atom();
            int end = at;
            int times = times();
            int next = at;
            for (int i = 0; i < times; i++) { // each time another choice
                at = start;
                text.append(i == 0 ? first : atom());
            }
            at = next;
            if (end > next) {
                throw new AssertionError(regex);
            }
        }
        return text.toString();
    }

    private String atom() {
        char c = regex.charAt(at++);
        return switch (c) {
            case '^', '$' -> "";
            case '(' -> group();
            case '[' -> String.valueOf(ofClass());
            case '\\' -> String.valueOf(escaped());
            case '.' -> "x";
            default -> String.valueOf(c);
        };
    }

    private String group() {
        if (regex.startsWith("?:", at)) {
            at += 2;
        }
        String text = alternatives();
        at++;
        return text;
    }

    private char escaped() {
        char c = regex.charAt(at++);
        return switch (c) {
            case 'S' -> 'x';
            case 'd' -> '7';
            default -> c;
        };
    }

    private char ofClass() {
        StringBuilder members = new StringBuilder();
        while (regex.charAt(at) != ']') {
            char from = regex.charAt(at++);
            boolean range = regex.charAt(at) == '-' && regex.charAt(at + 1) != ']';
            char to = range ? regex.charAt(at + 1) : from;
            at += range ? 2 : 0;
            for (char c = from; c <= to; c++) {
                members.append(c);
            }
        }
        at++;
        return members.charAt(random.nextInt(members.length()));
    }

    private int times() {
        if (at == regex.length()) {
            return 1;
        }
        switch (regex.charAt(at)) {
            case '?' -> {
                at++;
                return random.nextInt(2);
            }
            case '*' -> {
                at++;
                return random.nextInt(MOST_REPEATED + 1);
            }
            case '+' -> {
                at++;
                return 1 + random.nextInt(MOST_REPEATED);
            }
            case '{' -> {
                return bounded();
            }
            default -> {
                return 1;
            }
        }
    }

    private int bounded() {
        int end = regex.indexOf('}', at);
        String[] limits = regex.substring(at + 1, end).split(",");
        at = end + 1;
        int least = Integer.parseInt(limits[0]);
        int most = Integer.parseInt(limits[limits.length - 1]);
        return least + random.nextInt(most - least + 1);
    }
}
