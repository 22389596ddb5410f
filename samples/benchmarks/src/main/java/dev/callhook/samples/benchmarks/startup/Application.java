package dev.callhook.samples.benchmarks.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The sources of an application of some size, and of libraries that only take up room on the class path. */
final class Application {

    private static final int OTHER_CLASSES = 60;
    private static final int LIBRARY_CLASSES = 300;

    private static final String DESK = """
            package acme.desk;

            import dev.callhook.handler.*;
            import dev.callhook.payload.*;

            public class Desk {
                public record Booking(String day, int seats) {}

                @AssistantRequest
                public AssistantRequestResponse greet(Customer caller) {
                    return AssistantRequestResponse.useDefault();
                }

                @Tool(value = "hours", description = "When the desk is open")
                public String hours(String day) { return "9 to 5 on " + day; }

                @Tool(value = "book", description = "Books seats")
                public Booking book(String day, int seats) { return new Booking(day, seats); }

                @OnStatusUpdate
                public void status(StatusUpdatePayload update) {}

                @OnEndOfCallReport
                public void report(EndOfCallReportPayload report) {}
            }
            """;

    private Application() {}

    static List<String> sources() {
        List<String> sources = new ArrayList<>();
        sources.add(DESK);
        for (int i = 0; i < OTHER_CLASSES; i++) {
            sources.add("package acme.desk; public class Part" + i
                    + " { private final String name = \"part\"; public String name() { return name; } }");
        }
        return sources;
    }

    /** Returns sources with this many tools in all. */
    static List<String> tools(int count) {
        StringBuilder source = new StringBuilder("package acme.tools; public class Tools {\n");
        for (int i = 0; i < count; i++) {
            source.append("  @dev.callhook.handler.Tool(value = \"tool_" + i + "\", description = \"Does the work of "
                    + i + "\") public String tool" + i + "(String day, int seats) { return day; }\n");
        }
        return List.of(source.append("}").toString());
    }

    /** Makes jars of small classes. */
    static List<Path> libraries(ClassJars jars, Path folder, int count) throws IOException {
        Path first = jars.jar(
                "library",
                false,
                IntStream.range(0, LIBRARY_CLASSES)
                        .mapToObj(i -> "package filler.part; public class Entry" + i
                                + " { public String name() { return \"entry " + i + "\"; } }")
                        .toList());
        List<Path> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(Files.copy(first, folder.resolve("library-" + i + ".jar")));
        }
        return all;
    }
}
