package dev.callhook;

import static dev.callhook.SignedRequests.SECRET;
import static dev.callhook.SignedRequests.problems;
import static dev.callhook.SignedRequests.result;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextClassLoaderScanTest {

    private static final String DESK = """
            package shop;
            class Desk {
                @dev.callhook.handler.Tool("hours") String hours(String day) { return "open on " + day; }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void findsClassesInAFolder() throws Exception {
        CompiledClasses classes = CompiledClasses.of(folder, Map.of("shop/Desk.java", DESK), "-parameters");

        assertThat(classes.<String>visible(loader -> shop().tool("hours", "{'day':'Monday'}")))
                .isEqualTo(result("{'value':'open on Monday'}"));
    }

    @Test
    void findsClassesInAJar() throws Exception {
        CompiledClasses classes = CompiledClasses.of(folder, Map.of("shop/Desk.java", DESK), "-parameters")
                .jar();

        assertThat(classes.<String>visible(loader -> shop().tool("hours", "{'day':'Monday'}")))
                .isEqualTo(result("{'value':'open on Monday'}"));
    }

    @Test
    void findsAnnotatedMethodsOfASuperclassThatIsNotScanned() throws Exception {
        String branch = "package branch; class Branch extends shop.Desk { public Branch() {} }";
        CompiledClasses classes = CompiledClasses.of(
                folder,
                Map.of("shop/Desk.java", DESK.replace("class", "public class"), "branch/Branch.java", branch),
                "-parameters");

        assertThat(classes.<String>visible(
                        loader -> SignedRequests.to(WebhookDispatcher.builder().scan("branch"))
                                .tool("hours", "{'day':'Monday'}")))
                .isEqualTo(result("{'value':'open on Monday'}"));
    }

    @Test
    void asksForParameterNamesWhereTheyWereNotCompiled() throws Exception {
        CompiledClasses classes = CompiledClasses.of(folder, Map.of("shop/Desk.java", DESK));

        assertThat(classes.<List<String>>visible(loader ->
                        problems(WebhookDispatcher.builder().scan("shop").secret(SECRET))))
                .isEqualTo(List.of("Desk.hours(String) parameter arg0 has no name in the class file: compile with"
                        + " -parameters, or name it with @ToolParam(\"name\")"));
    }

    @Test
    void needsNoParameterNamesWhereArgumentsAreNamed() throws Exception {
        String named = DESK.replace("String day", "@dev.callhook.handler.ToolParam(\"day\") String day");
        CompiledClasses classes = CompiledClasses.of(folder, Map.of("shop/Desk.java", named));

        assertThat(classes.<String>visible(loader -> shop().tool("hours", "{'day':'Monday'}")))
                .isEqualTo(result("{'value':'open on Monday'}"));
    }

    @Test
    void passesOverClassesThatNeedWhatIsMissing() throws Exception {
        String plugin = "package shop; class Plugin extends Missing { Missing missing() { return null; } }";
        String missing = "package shop; class Missing {}";
        CompiledClasses classes = CompiledClasses.of(
                folder,
                Map.of("shop/Desk.java", DESK, "shop/Plugin.java", plugin, "shop/Missing.java", missing),
                "-parameters");
        classes.delete("shop/Missing.class");

        assertThat(classes.<String>visible(loader -> shop().tool("hours", "{'day':'Monday'}")))
                .isEqualTo(result("{'value':'open on Monday'}"));
    }

    @Test
    void refusesHandlersThatNeedWhatIsMissing() throws Exception {
        String plugin = """
                package shop;
                class Plugin {
                    @dev.callhook.handler.Tool("plugin") Missing missing() { return null; }
                }
                """;
        CompiledClasses classes = CompiledClasses.of(
                folder,
                Map.of(
                        "shop/Desk.java",
                        DESK,
                        "shop/Plugin.java",
                        plugin,
                        "shop/Missing.java",
                        "package shop; class Missing {}"),
                "-parameters");
        classes.delete("shop/Missing.class");

        assertThat(classes.<List<String>>visible(loader ->
                        problems(WebhookDispatcher.builder().scan("shop").secret(SECRET))))
                .isEqualTo(List.of("the class shop.Plugin has handler methods, but cannot be loaded:"
                        + " java.lang.NoClassDefFoundError: shop/Missing"));
    }

    private static SignedRequests shop() {
        return SignedRequests.to(WebhookDispatcher.builder().scan("shop"));
    }
}
