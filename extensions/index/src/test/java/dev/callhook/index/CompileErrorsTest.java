package dev.callhook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the compiler says is what the start-up would say. */
class CompileErrorsTest {

    private static final String HEAD = """
            package shop;
            import dev.callhook.handler.*;
            import dev.callhook.payload.*;
            import java.util.*;
            import java.util.concurrent.*;
            class Desk %s {
                %s
            }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Tool(\"hidden\") private void hidden(List<String> a, int[] b, Map.Entry<String, int[][]> c) {}",
                "@OnStatusUpdate static void shared(StatusUpdatePayload... all) {}",
                "@Tool(\"a b\") @OnEndOfCallReport private static void odd() {}",
                "@OnStatusUpdate @OnEndOfCallReport void listen() {}",
                "@AssistantRequest @OnEndOfCallReport AssistantRequestResponse greet() { return null; }",
                "@Tool(\"\") void a() {} @Tool(\"2nd\") void b() {} @Tool(\"öffnen\") void c() {}",
                "@Tool(value = \"a\", timeout = \"10s\") void a() {} @Tool(value = \"b\", timeout = \"1m\") void b() {}",
                "@Tool(value = \"a\", timeout = \"0ms\") void a() {} @Tool(value = \"b\", timeout = \"-1s\") void b() {}",
                "@Tool(value = \"a\", timeout = \"86401s\", async = true) void a() {}",
                "@Tool(value = \"a\", maxConcurrent = -1, timeout = \"x\") void a() {}",
                "@Tool(value = \"a\", async = true) String a() { return \"\"; }",
                "@Tool(value = \"a\", async = true) CompletionStage<String> a() { return null; }",
                "@Tool(value = \"a\", async = true) List<Void> a() { return null; }",
                "@AssistantRequest String greet() { return \"\"; }",
                "@AssistantRequest void greet() {}",
                "@AssistantRequest Optional<AssistantRequestResponse> greet() { return null; }",
                "@OnStatusUpdate Void status() { return null; } @OnEndOfCallReport int[] report() { return null; }",
                "@Tool(\"a\") void a(StatusUpdatePayload update, AssistantRequestPayload request, EventOrder order) {}",
                "@OnStatusUpdate void a(Optional<ToolCall> call, EndOfCallReportPayload report) {}",
                "@AssistantRequest AssistantRequestResponse a(ToolCallsPayload calls, EventOrder order) { return null; }",
                "@OnEndOfCallReport void report(ToolCall call, UnknownPayload unknown) {}",
                "@Tool(\"a\") void b(String x) {} @Tool(\"a\") void a(int x) {} @Tool(\"a\") String a() { return \"\"; }",
                "@AssistantRequest AssistantRequestResponse a() { return null; }"
                        + " @AssistantRequest AssistantRequestResponse b() { return null; }",
            })
    void agreeWithTheStartUp(String members) throws Exception {
        Sources sources = new Sources(folder);
        String source = HEAD.formatted("", members);

        List<String> errors = sources.diagnostics("checked", source);
        StartUp start = StartUp.scanning(List.of("shop"), sources.plain("app", source));

        assertThat(errors).isNotEmpty();
        assertThat(errors)
                .containsExactlyInAnyOrderElementsOf(start.problems().stream()
                        .map(problem -> "ERROR Desk.java:7 " + problem)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Tool(value = \"a\", timeout = \"9250ms\", maxConcurrent = 0) Object a() { return null; }",
                "@Tool(value = \"a\", timeout = \"300s\", async = true) CompletionStage<Void> a() { return null; }",
                "@Tool(value = \"a\", async = true) CompletableFuture<Void> a() { return null; }",
                "@Tool(value = \"a\", async = true) Void a() { return null; }",
                "@Tool(\"a\") void a(ToolCallsPayload b, WebhookPayload c, ToolCall d, Optional<ToolCall> e, Optional<String> f) {}",
                "@OnStatusUpdate void a(StatusUpdatePayload b, EventOrder c) {} @OnStatusUpdate void a() {}",
                "@Override @Tool(\"good\") public void greet(String name) {}",
            })
    void areNoneWhereTheStartUpFindsNone(String members) throws Exception {
        Sources sources = new Sources(folder);
        String base = """
                package shop;
                interface Base<T> { @dev.callhook.handler.Tool("a bad name") default void greet(String name) {} }
                """;
        String source = HEAD.formatted(members.startsWith("@Override") ? "implements Base<Integer>" : "", members);

        assertThat(sources.diagnostics("checked", source, base)).isEmpty();
        assertThat(StartUp.scanning(List.of("shop"), sources.plain("app", source, base))
                        .problems())
                .isEmpty();
    }

    @Test
    void areSaidOfWhatIsInherited() throws Exception {
        Sources sources = new Sources(folder);
        sources.plain("library", """
                package library;
                public class Base { @dev.callhook.handler.OnStatusUpdate public int status() { return 0; } }
                """);

        assertThat(sources.diagnostics("checked", """
                package shop;

                class Desk extends library.Base {}
                """))
                .containsExactly("ERROR Desk.java:3 Base.status() must return void, since the platform ignores the"
                        + " response: returns int");
    }

    @Test
    void areSaidOnceHoweverManyClassesInheritThem() throws Exception {
        assertThat(new Sources(folder).diagnostics("checked", """
                package shop;
                class Desk {
                    @dev.callhook.handler.Tool("a b") void hours() {}
                    static class One extends Desk {}
                    static class Two extends One {}
                }
                """))
                .containsExactly(
                        "ERROR Desk.java:3 Desk.hours() has the tool name \"a b\": the platform takes a letter or _,"
                                + " then letters, digits, _ or -, at most 64 characters");
    }

    @Test
    void doNotAddToThoseOfTheCompiler() throws Exception {
        assertThat(new Sources(folder).diagnostics("checked", """
                package shop;
                class Desk { @dev.callhook.handler.AssistantRequest Missing greet() { return null; } }
                """))
                .singleElement()
                .asString()
                .contains("cannot find symbol");
    }
}
