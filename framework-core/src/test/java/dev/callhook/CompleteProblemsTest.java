package dev.callhook;

import static dev.callhook.SignedRequests.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolArguments;
import dev.callhook.handler.ToolParam;
import dev.callhook.payload.RawJson;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One mistake does not hide another, and what start-up lets pass works. */
class CompleteProblemsTest {

    @TempDir
    private Path folder;

    @Test
    void checksTheMethodsOfAClassThatCannotBeMade() throws Exception {
        CompiledClasses classes = CompiledClasses.of(
                folder,
                Map.of(
                        "shop/A.java",
                        "package shop; class A { A(int a) {} @dev.callhook.handler.Tool(\"no name\") void a() {} }"));

        List<String> problems = classes.visible(
                loader -> problems(WebhookDispatcher.builder().scan("shop").secret(SignedRequests.SECRET)));

        assertThat(problems)
                .hasSize(2)
                .anyMatch(problem -> problem.startsWith("no object of shop.A could be made"))
                .anyMatch(problem -> problem.startsWith("A.a() has the tool name \"no name\""));
    }

    @Test
    void reportsAFactoryThatFailsWithTheOtherProblems() {
        class Desk {
            @Tool("a b")
            void a(String text) {}
        }

        assertThat(problems(WebhookDispatcher.builder()
                        .handlers(new Desk())
                        .argumentResolver(parameter -> {
                            throw new IllegalStateException("no container");
                        })
                        .secret(SignedRequests.SECRET)))
                .containsExactly(
                        "Desk.a(String) has the tool name \"a b\": the platform takes a letter or _, then letters,"
                                + " digits, _ or -, at most 64 characters",
                        "Desk.a(String) parameter text could not be bound: java.lang.IllegalStateException: no container");
    }

    @Test
    void reportsATypeThatCannotBeLoaded() {
        class Desk {
            @Tool("a")
            void a(Unloadable text, InputStream stream) {}
        }

        assertThat(problems(new Desk())).hasSize(2);
    }

    @Test
    void givesArgumentsAsTheyCame() {
        class Desk {
            @Tool("all")
            RawJson all(@ToolArguments RawJson all) {
                return all;
            }

            @Tool("one")
            RawJson one(@ToolParam("a") RawJson one) {
                return one;
            }
        }
        SignedRequests desk = SignedRequests.to(new Desk());

        assertThat(desk.tool("all", "{'a':{'b':1.50}}")).isEqualTo(SignedRequests.result("{'a':{'b':1.50}}"));
        assertThat(desk.tool("one", "{'a':{'b':1.50}}")).isEqualTo(SignedRequests.result("{'b':1.50}"));
    }

    @Test
    void namesTheRangeInsideARecordToo() {
        record Seats(int seats) {}
        class Desk {
            @Tool("book")
            void book(@ToolArguments Seats seats) {}
        }

        assertThat(SignedRequests.to(new Desk()).tool("book", "{'seats':3000000000}"))
                .isEqualTo(
                        SignedRequests.error("the argument seats must be a whole number from -2147483648 to 2147483647,"
                                + " but is a number 3000000000"));
    }

    @Test
    void refusesNullsInsideLists() {
        class Desk {
            @Tool("seats")
            int seats(List<Integer> seats) {
                return seats.size();
            }
        }
        SignedRequests desk = SignedRequests.to(new Desk());

        assertThat(desk.tool("seats", "{'seats':[1,2]}")).isEqualTo(SignedRequests.result("{'value':2}"));
        assertThat(desk.tool("seats", "{'seats':[1,null]}"))
                .isEqualTo(SignedRequests.error("the argument seats[1] must be a whole number from -2147483648 to"
                        + " 2147483647, but is null"));
    }

    record Unloadable(String text) {
        static final int FAILS = Integer.parseInt("not a number");
    }
}
