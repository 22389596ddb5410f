package dev.callhook.samples.benchmarks.startup;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Measures cold starts, each in a process of its own, in rounds in which every variant has its turn; and what a tool keeps of
 * the heap.
 */
public final class StartupReport {

    private static final String LOGBACK = """
            <configuration>
              <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
                <encoder><pattern>%level %logger{0} %msg%n</pattern></encoder>
              </appender>
              <root level="INFO"><appender-ref ref="out"/></root>
            </configuration>
            """;

    private final StartedServer servers = new StartedServer();
    private final Path folder;
    private final List<String> own;
    private final List<Path> libraries;

    private StartupReport(Path folder) throws IOException {
        this.folder = folder;
        this.own = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.matches(".*(jmh|jopt|commons-math|tomcat|testkit|index).*\\.jar"))
                .toList();
        ClassJars jars = new ClassJars(folder);
        jars.jar("application", false, Application.sources());
        jars.jar("indexed", true, Application.sources());
        jars.jar("one", false, Application.tools(1));
        jars.jar("many", false, Application.tools(1001));
        this.libraries = Application.libraries(jars, folder, 200);
        Files.writeString(folder.resolve("logback.xml"), LOGBACK);
        Files.writeString(folder.resolve("quiet.xml"), LOGBACK.replace("INFO", "WARN"));
    }

    /**
     * Measures and prints.
     *
     * @param args the number of rounds, 15 by default
     * @throws Exception if something cannot be measured
     */
    public static void main(String... args) throws Exception {
        int rounds = args.length == 0 ? 15 : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("startup");
        try {
            StartupReport report = new StartupReport(folder);
            report.times(40, rounds);
            report.times(200, rounds);
            report.heap("one");
            report.heap("many");
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    private void times(int jars, int rounds) throws IOException, InterruptedException {
        Map<Variant, List<StartedServer.Start>> starts = new EnumMap<>(Variant.class);
        for (int round = -1; round < rounds; round++) { // the first one fills the caches of the system
            for (Variant variant : Variant.values()) {
                StartedServer.Start start = servers.start(
                        command(classPath(variant.application(), jars), StartupServer.class.getName(), variant.name()));
                if (round >= 0) {
                    starts.computeIfAbsent(variant, any -> new ArrayList<>()).add(start);
                }
            }
        }
        print(jars + " jars, ms from the start of the process to the first answer", starts, StartedServer.Start::wall);
        print(jars + " jars, ms of processor time until then", starts, StartedServer.Start::cpu);
    }

    private static void print(
            String title,
            Map<Variant, List<StartedServer.Start>> starts,
            ToDoubleFunction<StartedServer.Start> measured) {
        System.out.println(title);
        double plain = 0;
        for (Map.Entry<Variant, List<StartedServer.Start>> entry : starts.entrySet()) {
            Figures figures = Figures.of(
                    entry.getValue().stream().mapToDouble(measured).boxed().toList());
            plain = entry.getKey() == Variant.PLAIN ? figures.median() : plain;
            System.out.printf("  %-9s%s  %+5.0f%n", entry.getKey(), figures, figures.median() - plain);
        }
    }

    private void heap(String application) throws IOException, InterruptedException {
        List<String> command = command(classPath(application, 40), ToolHeap.class.getName(), application);
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private List<String> classPath(String application, int jars) {
        List<String> classPath = new ArrayList<>(own);
        classPath.add(folder.resolve(application + ".jar").toString());
        libraries.stream().limit(jars - classPath.size()).map(Path::toString).forEach(classPath::add);
        return classPath;
    }

    private List<String> command(List<String> classPath, String main, String argument) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlogback.configurationFile=" + folder.resolve(main.contains("Heap") ? "quiet.xml" : "logback.xml"),
                "-cp",
                String.join(File.pathSeparator, classPath),
                main,
                argument);
    }
}
