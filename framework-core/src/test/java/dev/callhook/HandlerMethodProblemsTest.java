package dev.callhook;

import static dev.callhook.SignedRequests.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import dev.callhook.payload.AssistantRequestResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandlerMethodProblemsTest {

    @Test
    void refusesPrivateAndStaticMethods() {
        class Desk {
            @Tool("hidden")
            private void hidden() {}

            @OnStatusUpdate
            static void shared(String text) {}
        }

        assertThat(problems(new Desk()))
                .containsExactly(
                        "Desk.hidden() is private: make it a package-private, protected or public instance method",
                        "Desk.shared(String) is static: make it a package-private, protected or public instance method");
    }

    @Test
    void refusesAnAssistantRequestThatReturnsSomethingElse() {
        class Desk {
            @AssistantRequest
            String greet() {
                return "hello";
            }
        }

        assertThat(problems(new Desk()))
                .containsExactly("Desk.greet() must return AssistantRequestResponse: returns String");
    }

    @Test
    void refusesEventMethodsThatReturnSomething() {
        class Desk {
            @OnStatusUpdate
            boolean status() {
                return true;
            }

            @OnEndOfCallReport
            List<String> report() {
                return List.of();
            }
        }

        assertThat(problems(new Desk()))
                .containsExactly(
                        "Desk.report() must return void, since the platform ignores the response: returns List",
                        "Desk.status() must return void, since the platform ignores the response: returns boolean");
    }

    @Test
    void refusesToolNamesThatThePlatformRefuses() {
        class Desk {
            @Tool("")
            void a() {}

            @Tool("2nd")
            void b() {}

            @Tool("book slot")
            void c() {}

            @Tool("öffnen")
            void d() {}

            @Tool("a2345678901234567890123456789012345678901234567890123456789012345")
            void e() {}

            @Tool("_4-a")
            void f() {}

            @Tool("a234567890123456789012345678901234567890123456789012345678901234")
            void g() {}
        }
        String rule = "\": the platform takes a letter or _, then letters, digits, _ or -, at most 64 characters";

        assertThat(problems(new Desk()))
                .containsExactly(
                        "Desk.a() has the tool name \"" + rule,
                        "Desk.b() has the tool name \"2nd" + rule,
                        "Desk.c() has the tool name \"book slot" + rule,
                        "Desk.d() has the tool name \"öffnen" + rule,
                        "Desk.e() has the tool name"
                                + " \"a2345678901234567890123456789012345678901234567890123456789012345" + rule);
    }

    @Test
    void refusesTwoMethodsForOneTool() {
        class Desk {
            @Tool("book")
            void first() {}
        }
        class OtherDesk {
            @Tool("book")
            void second(int seats) {}
        }

        assertThat(problems(new Desk(), new OtherDesk()))
                .containsExactly(
                        "OtherDesk.second(int) handles the tool \"book\", as does Desk.first(): keep one of the two");
    }

    @Test
    void refusesTwoAssistantRequests() {
        class Desk {
            @AssistantRequest
            AssistantRequestResponse first() {
                return AssistantRequestResponse.useDefault();
            }

            @AssistantRequest
            AssistantRequestResponse second() {
                return AssistantRequestResponse.useDefault();
            }
        }

        assertThat(problems(new Desk()))
                .containsExactly("Desk.second() handles @AssistantRequest, as does Desk.first(): keep one of the two");
    }

    @Test
    void refusesTwoAnnotationsOnOneMethod() {
        class Desk {
            @OnStatusUpdate
            @OnEndOfCallReport
            void listen() {}
        }

        assertThat(problems(new Desk()))
                .containsExactly("Desk.listen() has @OnStatusUpdate and @OnEndOfCallReport: keep one of the two");
    }

    @Test
    void refusesAnObjectThatIsGivenTwice() {
        class Desk {
            @OnStatusUpdate
            void listen() {}
        }
        Desk desk = new Desk();

        assertThat(problems(desk, desk))
                .containsExactly("an object of " + Desk.class.getName() + " is given twice: give it once");
    }

    @Test
    void refusesAnObjectWithoutHandlerMethods() {
        assertThat(problems("no desk"))
                .containsExactly(
                        "java.lang.String has no handler methods: annotate a method with @AssistantRequest, @Tool,"
                                + " @OnStatusUpdate or @OnEndOfCallReport, or remove the object");
    }

    @Test
    void tellsAllProblemsOfAnApplicationAtOnce() {
        class Desk {
            @Tool("a b")
            private void hidden() {}

            @OnStatusUpdate
            int status(Runnable unknown, Thread other) {
                return 0;
            }
        }
        WebhookDispatcherBuilder builder =
                WebhookDispatcher.builder().handlers(new Desk(), "no desk").scan("com.nowhere");

        assertThat(problems(builder)).hasSize(7);
        assertThat(catchThrowable(builder::build))
                .hasMessageStartingWith("7 problems in the wiring of Callhook:\n  - there is no webhook secret: ")
                .hasMessageContaining("\n  - Desk.hidden() is private: ");
    }
}
