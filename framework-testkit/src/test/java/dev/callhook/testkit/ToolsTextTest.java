package dev.callhook.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.payload.ToolDefinition;
import dev.callhook.payload.ToolDefinitions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of each change it is told which tools it concerns. */
class ToolsTextTest {

    private static ToolDefinition tool(String name, String description) {
        return ToolDefinition.function(name, description, Map.of("name", name));
    }

    private static List<String> headings(ToolDefinitions before, ToolDefinitions after) {
        return ToolsText.diff(ToolsText.of(before), ToolsText.of(after))
                .lines()
                .filter(line -> line.startsWith("@@"))
                .toList();
    }

    @Test
    void namesToolsThatComeAndGo() {
        ToolDefinitions two = new ToolDefinitions(List.of(tool("book", "Books"), tool("find", "Finds")));

        assertThat(headings(two.only("find"), two)).containsExactly("@@ line 3: book @@");
        assertThat(headings(two, two.only("book"))).containsExactly("@@ line 8: find @@");
        assertThat(headings(two, new ToolDefinitions(List.of()))).containsExactly("@@ line 1: book, find @@");
    }

    @Test
    void namesAllToolsOfOneChange() {
        assertThat(headings(
                        new ToolDefinitions(List.of(tool("book", "Books"), tool("find", "Finds"))),
                        new ToolDefinitions(List.of(tool("book", "Books it"), tool("find", "Finds it")))))
                .containsExactly("@@ line 4: book, find @@");
    }

    @Test
    void namesFunctionsOfTheNestedForm() {
        assertThat(headings(
                        new ToolDefinitions(List.of(tool("book", "Books"))).nested(),
                        new ToolDefinitions(List.of(tool("book", "Books it"))).nested()))
                .containsExactly("@@ line 6: book @@");
    }

    @Test
    void namesNoneWhereTheTextIsNotOurs() {
        assertThat(ToolsText.diff("[{\"name\":\"book\"}]", "[]"))
                .isEqualTo("@@ line 1 @@\n-[{\"name\":\"book\"}]\n+[]");
    }
}
