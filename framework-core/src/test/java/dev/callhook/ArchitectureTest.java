package dev.callhook;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final int LONGEST_FILE = 200;
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.callhook");

    private static final DescribedPredicate<JavaClass> INTERNAL = resideInAPackage("dev.callhook.internal..");

    @Test
    void seesTheClassesAtAll() {
        assertThat(CLASSES).hasSizeGreaterThan(50);
        assertThat(CLASSES.contain(WebhookDispatcher.class)).isTrue();
        assertThat(CLASSES.contain(ArchitectureTest.class)).isFalse();
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("(dev.callhook..)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheFrontDoorSeesTheInternalPackages() {
        noClasses()
                .that(not(resideInAPackage("dev.callhook")).and(not(INTERNAL)))
                .should()
                .dependOnClassesThat(INTERNAL)
                .check(CLASSES);
    }

    @Test
    void noPackageSeesTheFrontDoor() {
        noClasses()
                .that(not(resideInAPackage("dev.callhook")))
                .should()
                .dependOnClassesThat(resideInAPackage("dev.callhook"))
                .check(CLASSES);
    }

    @Test
    void eachApiPackageSeesOnlyItsNeighbours() {
        sees("handler", "handler");
        sees("http", "http");
        sees("payload", "payload", "com.fasterxml.jackson.annotation");
        sees("signature", "signature", "http", "javax.crypto..");
        sees("spi", "spi", "handler", "payload", "http");
    }

    private static void sees(String name, String... packages) {
        String[] allowed = Stream.concat(Stream.of("java..", "org.jspecify.annotations"), Stream.of(packages))
                .map(seen -> seen.contains(".") ? seen : "dev.callhook." + seen)
                .toArray(String[]::new);
        classes()
                .that(resideInAPackage("dev.callhook." + name))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed))
                .check(CLASSES);
    }

    @Test
    void noApiPackageMentionsTheScannerOrTheJsonParser() {
        noClasses()
                .that(not(INTERNAL))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "io.github.classgraph..", "com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core.."))
                .check(CLASSES);
    }

    @Test
    void oneClassUsesTheScanner() {
        List<String> users = CLASSES.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(to -> to.getTargetClass().getPackageName().startsWith("io.github.classgraph")))
                .map(JavaClass::getSimpleName)
                .toList();

        assertThat(users).containsExactly("HandlerScanner");
    }

    @Test
    void nothingIsMadeToBeExtended() {
        List<String> open = CLASSES.stream()
                .filter(type -> !type.isInterface() && !type.isEnum() && !type.isAnonymousClass())
                .filter(type -> !type.getModifiers().contains(JavaModifier.FINAL))
                .map(JavaClass::getName)
                .toList();

        assertThat(open).isEmpty();
    }

    @Test
    void noNameSaysNothing() {
        assertThat(CLASSES)
                .extracting(JavaClass::getSimpleName)
                .noneMatch(name -> name.matches("Abstract.*|.*(Manager|Helper|Utils?|Impl)"));
    }

    @Test
    void noFileIsLong() throws IOException {
        List<Path> files;
        try (Stream<Path> tree = Files.walk(Path.of("src"))) {
            files = tree.filter(file -> file.toString().endsWith(".java")).toList();
        }
        assertThat(files).hasSizeGreaterThan(50);
        for (Path file : files) {
            assertThat(Files.readAllLines(file).size()).as(file.toString()).isLessThanOrEqualTo(LONGEST_FILE);
        }
    }
}
