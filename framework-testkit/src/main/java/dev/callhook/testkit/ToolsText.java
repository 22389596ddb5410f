package dev.callhook.testkit;

import dev.callhook.payload.ToolDefinitions;
import dev.callhook.testkit.json.KitJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The definitions of tools as the file holds them: line by line, each line told apart by the tool that it is of. */
final class ToolsText {

    private static final TextDiff DIFF = new TextDiff(ToolsText::tools);
    private static final Pattern NAME = Pattern.compile(" {4,6}\"name\": \"([^\"]*)\",?");

    private ToolsText() {}

    static String of(ToolDefinitions tools) {
        return KitJson.text(tools);
    }

    /** Tells whether two texts hold the same lines, whatever ends them. */
    static boolean same(String text, String other) {
        return lines(text).equals(lines(other));
    }

    static String diff(String before, String after) {
        return String.join("\n", DIFF.of(lines(before), lines(after)));
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    /** Returns for each line the name of the tool between whose braces it is, empty outside of them. */
    private static List<String> tools(List<String> lines) {
        List<String> tools = new ArrayList<>(Collections.nCopies(lines.size(), ""));
        int start = 0;
        String name = "";
        for (int i = 0; i < lines.size(); i++) {
            Matcher named = NAME.matcher(lines.get(i));
            if (lines.get(i).equals("  {")) {
                start = i + 1;
                name = "";
            } else if (lines.get(i).startsWith("  }")) {
                Collections.fill(tools.subList(start, i), name);
                start = i + 1;
            } else if (name.isEmpty() && named.matches()) {
                name = named.group(1);
            }
        }
        return tools;
    }
}
