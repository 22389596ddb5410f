package dev.callhook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where an index tells of all classes, nothing is scanned. */
class IndexedStartTest {

    private static final String DESK = """
            package shop;
            public class Desk {
                @dev.callhook.handler.Tool("hours") public String hours(String day) { return "open"; }
            }
            """;
    private static final String BRANCH = """
            package shop.branch;
            public class Branch {
                public static class Counter extends shop.Desk {
                    @dev.callhook.handler.Tool("near") @Override public String hours(String day) { return "soon"; }
                }
                public enum Colour { RED { @Override int depth() { return 1; } }; abstract int depth(); }
            }
            """;
    private static final String HOURS = "INFO @Tool(\"hours\") is answered by Desk.hours(String)";
    private static final String NEAR = "INFO @Tool(\"near\") is answered by Counter.hours(String)";

    @TempDir
    private Path folder;

    private Sources sources;

    @BeforeEach
    void start() {
        sources = new Sources(folder);
    }

    @Test
    void readsTheIndexOfAFolder() throws Exception {
        Path classes = sources.indexed("app", DESK, "package shop; record Price(int pounds) {}");

        StartUp start = StartUp.scanning(List.of("shop"), classes);

        assertThat(start.problems()).isEmpty();
        assertThat(start.lines()).containsExactly(notScanned("shop", classes), HOURS);
    }

    @Test
    void readsTheIndexOfAJarWithoutEntriesForFolders() throws Exception {
        sources.indexed("app", DESK);
        Path jar = sources.bareJar("app");

        assertThat(StartUp.scanning(List.of("shop"), jar).lines()).containsExactly(notScanned("shop", jar), HOURS);
    }

    @Test
    void readsTheIndexesOfSeveralModules() throws Exception {
        Path app = sources.indexed("app", DESK);
        sources.indexed("more", BRANCH);
        Path more = sources.jar("more");

        assertThat(StartUp.scanning(List.of("shop"), app, more).lines())
                .containsExactly(notScanned("shop", more, app), NEAR, HOURS);
    }

    @Test
    void readsIndexesThatWereAppendedToEachOther() throws Exception {
        Path app = sources.indexed("app", DESK);
        Path more = sources.indexed("more", BRANCH);
        Path index = Path.of("META-INF", "callhook", "handlers");
        Files.writeString(
                app.resolve(index),
                Files.readString(app.resolve(index)) + Files.readString(more.resolve(index)),
                StandardCharsets.UTF_8);
        Files.move(more.resolve("shop/branch"), app.resolve("shop/branch"));

        assertThat(StartUp.scanning(List.of("shop"), app).lines())
                .containsExactly(notScanned("shop", app), NEAR, HOURS);
    }

    @Test
    void readsOnlyThePackagesThatAreNamed() throws Exception {
        Path classes = sources.indexed("app", DESK, BRANCH, DESK.replace("package shop", "package shopping"));

        assertThat(StartUp.scanning(List.of("shop.branch"), classes).lines())
                .containsExactly(notScanned("shop.branch", classes), NEAR);
    }

    @Test
    void findsHandlerMethodsThatAreInheritedFromAnotherJar() throws Exception {
        Path library = sources.plain("library", DESK.replace("package shop", "package library"));
        Path classes = sources.indexed("app", "package shop; class Own extends library.Desk { Own() {} }");

        assertThat(StartUp.scanning(List.of("shop"), library, classes).lines())
                .containsExactly(notScanned("shop", classes), HOURS);
    }

    @Test
    void findsHandlerMethodsThatAnotherJarHasGotSince() throws Exception {
        sources.plain("library", "package library; public class Desk {}");
        Path classes = sources.indexed("app", "package shop; class Own extends library.Desk { Own() {} }");
        Path library = sources.plain("library", DESK.replace("package shop", "package library"));

        assertThat(StartUp.scanning(List.of("shop"), library, classes).lines())
                .containsExactly(notScanned("shop", classes), HOURS);
    }

    @Test
    void findsClassesWithinMethods() throws Exception {
        Path classes = sources.indexed("app", """
                package shop;
                class Outer {
                    static Object make() {
                        class Local {
                            @dev.callhook.handler.Tool("local") String local() { return "here"; }
                        }
                        return new Local();
                    }
                }
                """);

        assertThat(StartUp.scanning(List.of("shop"), classes).lines())
                .containsExactly(notScanned("shop", classes), "INFO @Tool(\"local\") is answered by Local.local()");
    }

    @Test
    void takesTheIndexAtItsWordWhereAnAnnotationIsOnlyMentioned() throws Exception {
        Path classes = sources.indexed("app", DESK, """
                package shop;
                abstract class Reader {
                    String name(java.lang.reflect.Method method) {
                        dev.callhook.handler.Tool tool = method.getAnnotation(dev.callhook.handler.Tool.class);
                        return tool.value();
                    }
                }
                """, """
                package shop;
                abstract class Base {
                    @dev.callhook.handler.Tool("base") abstract String base();
                }
                """);

        assertThat(StartUp.scanning(List.of("shop"), classes).lines())
                .containsExactly(notScanned("shop", classes), HOURS);
    }

    @Test
    void tellsOfHandlersThatNeedWhatIsMissing() throws Exception {
        String plugin = """
                package shop;
                class Plugin {
                    @dev.callhook.handler.Tool("plugin") Missing missing() { return null; }
                }
                """;
        Path classes = sources.indexed("app", plugin, "package shop; class Missing {}");
        Files.delete(classes.resolve("shop/Missing.class"));

        StartUp start = StartUp.scanning(List.of("shop"), classes);

        assertThat(start.lines()).containsExactly(notScanned("shop", classes));
        assertThat(start.problems())
                .contains("the class shop.Plugin has handler methods, but cannot be loaded:"
                        + " java.lang.NoClassDefFoundError: shop/Missing");
    }

    @Test
    void needsNoScanner() throws Exception {
        Path classes = sources.indexed("app", DESK);
        String classPath = String.join(
                File.pathSeparator,
                List.of(System.getProperty("java.class.path").split(File.pathSeparator)).stream()
                        .filter(entry -> !entry.contains("classgraph"))
                        .toList());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath + File.pathSeparator + classes,
                        ScanningProcess.class.getName(),
                        "shop")
                .redirectErrorStream(true)
                .start();

        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output).endsWith("found [Optional[hours]]" + System.lineSeparator());
    }

    static String notScanned(String packages, Path... roots) {
        return "INFO " + packages + " is not scanned, its handler classes are those of the index in " + List.of(roots);
    }
}
