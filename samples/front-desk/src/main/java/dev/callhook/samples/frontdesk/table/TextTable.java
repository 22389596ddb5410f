package dev.callhook.samples.frontdesk.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of text whose columns line up in a terminal.
 *
 * @param headers the column titles, at least one
 * @param rows the rows, each with as many cells as there are headers
 */
public record TextTable(List<String> headers, List<List<String>> rows) {

    private static final int WIDEST_CELL = 40;
    private static final String ELLIPSIS = "...";

    /**
     * Returns a table that no longer changes.
     *
     * @throws IllegalArgumentException if there is no header, or a row has more or fewer cells than there are headers
     */
    public TextTable {
        headers = List.copyOf(headers);
        rows = rows.stream().map(List::copyOf).toList();
        if (headers.isEmpty()) {
            throw new IllegalArgumentException("a table needs at least one column");
        }
        for (List<String> row : rows) {
            if (row.size() != headers.size()) {
                throw new IllegalArgumentException(
                        "a row has " + row.size() + " cells, but there are " + headers.size() + " columns");
            }
        }
    }

    /**
     * Returns the table as lines: the headers, a rule, the rows. Cells of more than 40 characters are cut.
     *
     * @return the lines, each with a line end
     */
    public String render() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(shown(headers));
        rows.forEach(row -> lines.add(shown(row)));
        List<Integer> widths = IntStream.range(0, headers.size())
                .mapToObj(column -> widest(lines, column))
                .toList();

        StringBuilder text = new StringBuilder();
        text.append(line(lines.get(0), widths));
        text.append(widths.stream().map(width -> "-".repeat(width + 2)).collect(Collectors.joining("+", "", "\n")));
        lines.stream().skip(1).forEach(row -> text.append(line(row, widths)));
        return text.toString();
    }

    private static List<String> shown(List<String> cells) {
        return cells.stream().map(TextTable::shown).toList();
    }

    /** A line break or a terminal's control sequence inside a cell would break the table, or more than that. */
    private static String shown(String cell) {
        String oneLine = cell.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
        if (length(oneLine) <= WIDEST_CELL) {
            return oneLine;
        }
        return oneLine.substring(0, oneLine.offsetByCodePoints(0, WIDEST_CELL - ELLIPSIS.length())) + ELLIPSIS;
    }

    private static int widest(List<List<String>> lines, int column) {
        return lines.stream().mapToInt(line -> length(line.get(column))).max().orElse(0);
    }

    private static String line(List<String> cells, List<Integer> widths) {
        String line = IntStream.range(0, cells.size())
                .mapToObj(column -> " " + padded(cells.get(column), widths.get(column)) + " ")
                .collect(Collectors.joining("|"));
        return line.stripTrailing() + "\n";
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(width - length(cell));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
