package dev.callhook;

import static dev.callhook.SignedRequests.SECRET;
import static dev.callhook.SignedRequests.problems;
import static dev.callhook.SignedRequests.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.scanned.other.Annex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScanTest {

    private static final String PACKAGE = "dev.callhook.scanned";

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    @ParameterizedTest
    @CsvSource({
        "reception, reception",
        "nested, nested",
        "annex, annex",
        "inherited, inherited from ForeignDesk",
        "package_private, package-private in ForeignDesk",
        "overridden, overridden in Reception",
        "renamed_at_home, renamed in Reception",
        "declared, declared in Greeting",
        "with_default, default of Greeting",
    })
    void findsMethodsOfClassesTheirAncestorsAndInterfaces(String tool, String answer) {
        SignedRequests desk = SignedRequests.to(WebhookDispatcher.builder().scan(PACKAGE));

        assertThat(desk.tool(tool, "{}")).isEqualTo(result("{'value':'" + answer + "'}"));
    }

    @Test
    void logsOneLineForEachHandlerMethod() {
        SignedRequests.to(WebhookDispatcher.builder().scan(PACKAGE));

        assertThat(log.lines())
                .containsExactlyInAnyOrder(
                        "INFO @Tool(\"annex\") is answered by Annex.annex()",
                        "INFO @Tool(\"declared\") is answered by Greeting.declared()",
                        "INFO @Tool(\"inherited\") is answered by ForeignDesk.inherited()",
                        "INFO @Tool(\"nested\") is answered by Nested.nested()",
                        "INFO @Tool(\"overridden\") is answered by ForeignDesk.overridden()",
                        "INFO @Tool(\"package_private\") is answered by ForeignDesk.packagePrivate()",
                        "INFO @Tool(\"reception\") is answered by Reception.reception()",
                        "INFO @Tool(\"renamed_at_home\") is answered by Reception.renamed()",
                        "INFO @Tool(\"with_default\") is answered by Greeting.withDefault()",
                        "INFO @OnStatusUpdate is handled by Reception.status()");
    }

    @Test
    void logsNothingWhileThereAreProblems() {
        problems(WebhookDispatcher.builder().scan(PACKAGE));

        assertThat(log.lines()).isEmpty();
    }

    @Test
    void countsAScannedClassOfWhichAnObjectIsGivenOnce() {
        class Proxied extends Annex {}

        SignedRequests.to(WebhookDispatcher.builder().scan(PACKAGE).handlers(new Annex()));
        SignedRequests.to(WebhookDispatcher.builder().scan(PACKAGE).handlers(new Proxied()));

        assertThat(log.lines().stream().filter(line -> line.contains("Annex.annex")))
                .hasSize(2);
    }

    @Test
    void countsAClassThatIsScannedTwiceOnce() {
        SignedRequests.to(
                WebhookDispatcher.builder().scan(PACKAGE, PACKAGE + ".other").scan(PACKAGE));

        assertThat(log.lines()).hasSize(10);
    }

    @Test
    void refusesEachPackageWithoutHandlers() {
        String hint = ": check the package's name, and that its classes are on the class path of the thread that starts"
                + " Callhook (its context class loader)";

        assertThat(problems(WebhookDispatcher.builder()
                        .scan(PACKAGE, "dev.callhook.scan", "dev.callhook.handler")
                        .secret(SECRET)))
                .containsExactly(
                        "no class with handler methods was found in dev.callhook.scan" + hint,
                        "no class with handler methods was found in dev.callhook.handler" + hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "com.acme.*", "com/acme", "com acme", ".com", "com."})
    void refusesWhatIsNoPackage(String name) {
        assertThat(problems(WebhookDispatcher.builder().scan(name).secret(SECRET)))
                .containsExactly(
                        "scan(\"" + name + "\") names no package: write the name of a package of the application,"
                                + " such as com.acme.frontdesk; those below it are read too");
    }

    @Test
    void refusesAnApplicationWithoutHandlers() {
        assertThat(problems(WebhookDispatcher.builder().secret(SECRET)))
                .containsExactly(
                        "there are no handlers: name a package with scan(...) or give objects with handlers(...)");
    }
}
