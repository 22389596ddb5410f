package dev.callhook.samples.frontdesk.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TextTableTest {

    @Test
    void linesUpColumnsUnderTheirHeaders() {
        TextTable table = new TextTable(
                List.of("id", "name", "urgent"),
                List.of(List.of("1", "Sample Patient One", "no"), List.of("12", "Test Caller", "yes")));

        assertThat(table.render()).isEqualTo("""
                         id | name               | urgent
                        ----+--------------------+--------
                         1  | Sample Patient One | no
                         12 | Test Caller        | yes
                        """);
    }

    @Test
    void showsTheHeadersOfATableWithoutRows() {
        assertThat(new TextTable(List.of("id", "name"), List.of()).render()).isEqualTo("""
                         id | name
                        ----+------
                        """);
    }

    @Test
    void leavesNoSpacesAtTheEndOfALine() {
        TextTable table = new TextTable(List.of("id", "note"), List.of(List.of("1", ""), List.of("2", "long text")));

        assertThat(table.render().lines()).noneMatch(line -> line.endsWith(" "));
    }

    @Test
    void keepsLineBreaksAndControlSequencesOutOfTheTerminal() {
        TextTable table = new TextTable(List.of("note"), List.of(List.of("one\r\ntwo\u001b[2Jthree\u202efour")));

        assertThat(table.render().lines()).hasSize(3).last().isEqualTo(" one two [2Jthree four");
    }

    @Test
    void cutsLongCellsAndSaysSo() {
        TextTable table = new TextTable(List.of("a", "b"), List.of(List.of("x".repeat(41), "x".repeat(40))));

        assertThat(table.render()).endsWith(" " + "x".repeat(37) + "... | " + "x".repeat(40) + "\n");
    }

    @Test
    void countsCharactersOutsideTheBasicPlaneAsOne() {
        TextTable table = new TextTable(List.of("a", "b"), List.of(List.of("😀".repeat(41), "y"), List.of("z", "z")));

        assertThat(table.render().lines().toList()).element(2).isEqualTo(" " + "😀".repeat(37) + "... | y");
        assertThat(table.render().lines().toList()).element(3).isEqualTo(" z" + " ".repeat(39) + " | z");
    }

    @Test
    void refusesARowThatDoesNotFitTheHeaders() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TextTable(List.of("a", "b"), List.of(List.of("1"))))
                .withMessage("a row has 1 cells, but there are 2 columns");
    }

    @Test
    void refusesATableWithoutColumns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TextTable(List.of(), List.of()))
                .withMessage("a table needs at least one column");
    }
}
