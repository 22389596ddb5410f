package dev.callhook.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The difference of two texts as a reviewer reads it: the lines that go and come, and some around them.
 *
 * @param owners tells of each line of a text what it belongs to; empty for nothing
 */
record TextDiff(UnaryOperator<List<String>> owners) {

    private static final int AROUND = 3;
    private static final int MOST_LINES = 200;

    /** One line: its sign, its text, the line of the text before at which it is, and what it belongs to. */
    private record Line(char sign, String text, int number, String owner) {

        boolean isChange() {
            return sign != ' ';
        }

        String shown() {
            return (sign + text).stripTrailing();
        }
    }

    /** Returns the lines that show the difference, none if there is none. */
    List<String> of(List<String> before, List<String> after) {
        List<Line> all = lines(before, after);
        List<String> shown = new ArrayList<>();
        int end = 0;
        for (int i = 0; i < all.size(); i++) {
            if (i >= end && all.get(i).isChange()) {
                int start = Math.max(end, i - AROUND);
                end = endOfHunk(all, i);
                shown.add(heading(all.subList(start, end)));
                all.subList(start, end).forEach(line -> shown.add(line.shown()));
            }
        }
        if (shown.size() <= MOST_LINES) {
            return shown;
        }
        List<String> some = new ArrayList<>(shown.subList(0, MOST_LINES));
        some.add("... and " + (shown.size() - MOST_LINES) + " lines more");
        return some;
    }

    /** Changes that are so near to each other that their surroundings would meet are shown together. */
    private static int endOfHunk(List<Line> all, int firstChange) {
        int last = firstChange;
        for (int i = firstChange; i < all.size() && i <= last + 2 * AROUND + 1; i++) {
            last = all.get(i).isChange() ? i : last;
        }
        return Math.min(all.size(), last + AROUND + 1);
    }

    private static String heading(List<Line> hunk) {
        List<Line> changes = hunk.stream().filter(Line::isChange).toList();
        String owners = changes.stream()
                .map(Line::owner)
                .filter(owner -> !owner.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        return "@@ line " + changes.get(0).number() + (owners.isEmpty() ? "" : ": " + owners) + " @@";
    }

    private List<Line> lines(List<String> before, List<String> after) {
        List<String> ownersBefore = owners.apply(before);
        List<String> ownersAfter = owners.apply(after);
        List<Line> lines = new ArrayList<>();
        int b = 0;
        int a = 0;
        for (char sign : EditScript.of(before, after).toCharArray()) {
            lines.add(
                    sign == '+'
                            ? new Line(sign, after.get(a), b + 1, ownersAfter.get(a))
                            : new Line(sign, before.get(b), b + 1, ownersBefore.get(b)));
            b += sign == '+' ? 0 : 1;
            a += sign == '-' ? 0 : 1;
        }
        return lines;
    }
}
