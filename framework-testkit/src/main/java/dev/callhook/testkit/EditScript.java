package dev.callhook.testkit;

import java.util.List;

/** The fewest lines to take out of one text and to put in that make another of it. */
final class EditScript {

    /** The most pairs of lines that are compared; beyond that, what differs counts as replaced as a whole. */
    private static final int MOST_PAIRS = 4_000_000;

    private EditScript() {}

    /** Returns one sign for each line: {@code -} if it goes, {@code +} if it comes, a blank if it stays. */
    static String of(List<String> before, List<String> after) {
        int shorter = Math.min(before.size(), after.size());
        int head = 0;
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && fromEnd(before, tail).equals(fromEnd(after, tail))) {
            tail++;
        }
        String middle = differing(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail));
        return " ".repeat(head) + middle + " ".repeat(tail);
    }

    private static String fromEnd(List<String> lines, int index) {
        return lines.get(lines.size() - 1 - index);
    }

    private static String differing(List<String> before, List<String> after) {
        if ((long) before.size() * after.size() > MOST_PAIRS) {
            return "-".repeat(before.size()) + "+".repeat(after.size());
        }
        int[][] staying = staying(before, after);
        StringBuilder signs = new StringBuilder();
        int b = 0;
        int a = 0;
        while (b < before.size() || a < after.size()) {
            boolean stays =
                    b < before.size() && a < after.size() && before.get(b).equals(after.get(a));
            boolean goes = a == after.size() || (b < before.size() && staying[b + 1][a] >= staying[b][a + 1]);
            char sign = stays ? ' ' : goes ? '-' : '+';
            signs.append(sign);
            b += sign == '+' ? 0 : 1;
            a += sign == '-' ? 0 : 1;
        }
        return signs.toString();
    }

    /** Returns how many lines can stay at the most, from each pair of lines on. */
    private static int[][] staying(List<String> before, List<String> after) {
        int[][] staying = new int[before.size() + 1][after.size() + 1];
        for (int b = before.size() - 1; b >= 0; b--) {
            for (int a = after.size() - 1; a >= 0; a--) {
                staying[b][a] = before.get(b).equals(after.get(a))
                        ? staying[b + 1][a + 1] + 1
                        : Math.max(staying[b + 1][a], staying[b][a + 1]);
            }
        }
        return staying;
    }
}
