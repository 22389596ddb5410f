package dev.callhook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An index hides nothing: where it does not tell of all classes the packages are scanned, and the log says why. */
class UncoveredStartTest {

    private static final String DESK = """
            package shop;
            public class Desk {
                @dev.callhook.handler.Tool("hours") public String hours(String day) { return "open"; }
            }
            """;
    private static final String MORE = DESK.replace("Desk", "More").replace("hours", "more");
    private static final String HOURS = "INFO @Tool(\"hours\") is answered by Desk.hours(String)";
    private static final String FOUND_MORE = "INFO @Tool(\"more\") is answered by More.more(String)";

    @TempDir
    private Path folder;

    private Sources sources;
    private Path app;

    @BeforeEach
    void compile() throws Exception {
        sources = new Sources(folder);
        app = sources.indexed("app", DESK, "package shop; class Plain {}");
    }

    @Test
    void saysNothingWhereThereIsNoIndex() throws Exception {
        Path plain = sources.plain("plain", DESK);

        assertThat(StartUp.scanning(List.of("shop"), plain).lines()).containsExactly(HOURS);
    }

    @Test
    void saysNothingWhereOnlyOtherPackagesHaveAnIndex() throws Exception {
        Path plain = sources.plain("plain", DESK.replace("package shop", "package store"));

        assertThat(StartUp.scanning(List.of("store"), app, plain).lines()).containsExactly(HOURS);
    }

    @Test
    void findsTheClassesOfAFolderWithoutAnIndex() throws Exception {
        Path other = sources.plain("other", MORE);

        assertThat(StartUp.scanning(List.of("shop"), app, other).lines())
                .containsExactly(hasNoIndex(other), HOURS, FOUND_MORE);
    }

    @Test
    void findsTheClassesOfAJarWithoutAnIndex() throws Exception {
        sources.plain("other", MORE);
        Path jar = sources.jar("other");

        assertThat(StartUp.scanning(List.of("shop"), app, jar).lines())
                .containsExactly(hasNoIndex(jar), HOURS, FOUND_MORE);
    }

    @Test
    void findsTheClassesOfAJarThatDoesNotAnswerForItsFolders() throws Exception {
        sources.plain("other", MORE);
        Path jar = sources.bareJar("other");

        assertThat(StartUp.scanning(List.of("shop"), app, jar).lines())
                .containsExactly(hasNoIndex(jar), HOURS, FOUND_MORE);
    }

    @Test
    void findsTheClassesOfALinkedFolder() throws Exception {
        Path other = sources.plain("other", MORE);
        Path linking = Files.createDirectory(folder.resolve("linking"));
        Files.createSymbolicLink(linking.resolve("shop"), other.resolve("shop"));

        assertThat(StartUp.scanning(List.of("shop"), app, linking).lines())
                .containsExactly(hasNoIndex(linking), HOURS, FOUND_MORE);
    }

    @Test
    void findsClassesThatWereCompiledWithoutTheProcessor() throws Exception {
        sources.plain("app", MORE);

        assertThat(StartUp.scanning(List.of("shop"), app).lines())
                .containsExactly(isWrong("does not know shop.More"), HOURS, FOUND_MORE);
    }

    @Test
    void findsHandlerMethodsThatWereCompiledWithoutTheProcessor() throws Exception {
        sources.plain("app", DESK.replace("Desk", "Plain").replace("hours", "plain"));

        assertThat(StartUp.scanning(List.of("shop"), app).lines())
                .containsExactly(
                        isWrong("does not know the handler methods of shop.Plain"),
                        HOURS,
                        "INFO @Tool(\"plain\") is answered by Plain.plain(String)");
    }

    @Test
    void saysThatAHandlerClassIsNoLongerThere() throws Exception {
        sources.indexed("app", DESK, "package shop; class Plain {}", MORE);
        Files.delete(app.resolve("shop/More.class"));

        assertThat(StartUp.scanning(List.of("shop"), app).lines())
                .containsExactly(isWrong("names shop.More, which is not there"), HOURS);
    }

    @ParameterizedTest
    @CsvSource({"handler", "hander shop.Desk", "<html>", "\u0000\uFFFD"})
    void scansWhereTheIndexCannotBeRead(String line) throws Exception {
        Files.writeString(index(), "# index\n\nother shop.Plain\n" + line + "\nhandler shop.Desk\n");

        assertThat(StartUp.scanning(List.of("shop"), app).lines())
                .containsExactly(isWrong("cannot be read at line 4"), HOURS);
    }

    @Test
    void scansWhereTheIndexIsCutOff() throws Exception {
        String index = Files.readString(index());
        Files.writeString(index(), index.substring(0, index.length() - 4));

        assertThat(StartUp.scanning(List.of("shop"), app).lines())
                .containsExactly(isWrong("does not know shop.Plain"), HOURS);
    }

    @Test
    void readsNoMoreOfAnIndexThanThereCanBe() throws Exception {
        byte[] megabyte = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(index())) {
            for (int i = 0; i < 9; i++) {
                out.write(megabyte);
            }
        }

        assertThat(StartUp.scanning(List.of("shop"), app).lines())
                .containsExactly(isWrong("is longer than 8388608 bytes"), HOURS);
    }

    @Test
    void scansJarsForSeveralVersionsOfJava() throws Exception {
        Path jar = folder.resolve("versions.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("META-INF/versions/17/shop/Plain.class"));
        }

        assertThat(StartUp.scanning(List.of("shop"), app, jar).lines())
                .containsExactly(
                        "INFO shop is scanned, since " + jar + " has classes for several versions of Java", HOURS);
    }

    @Test
    void passesOverWhatIsNoJar() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.txt"), "no jar");

        assertThat(StartUp.scanning(List.of("shop"), app, text, folder.resolve("gone.jar"))
                        .lines())
                .containsExactly(IndexedStartTest.notScanned("shop", app), HOURS);
    }

    private Path index() {
        return app.resolve("META-INF/callhook/handlers");
    }

    private String hasNoIndex(Path root) {
        return "INFO shop is scanned, since " + root + " has no index, as " + app
                + " has: compile it with callhook-index, too";
    }

    private String isWrong(String how) {
        return "WARN shop is scanned, since the index in " + app + " " + how
                + ": build it anew, all of its classes with callhook-index";
    }
}
