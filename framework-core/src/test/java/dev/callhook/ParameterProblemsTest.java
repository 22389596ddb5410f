package dev.callhook;

import static dev.callhook.SignedRequests.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.Analysis;
import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.Metadata;
import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolArguments;
import dev.callhook.handler.ToolParam;
import dev.callhook.payload.AssistantRequestPayload;
import dev.callhook.payload.AssistantRequestResponse;
import dev.callhook.payload.Customer;
import dev.callhook.payload.EndOfCallReportPayload;
import dev.callhook.payload.StatusUpdatePayload;
import dev.callhook.payload.ToolCall;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ParameterProblemsTest {

    @Test
    void refusesArgumentsOutsideATool() {
        class Desk {
            @OnStatusUpdate
            void status(@ToolParam("seats") int seats) {}

            @OnEndOfCallReport
            void report(@ToolArguments Map<String, String> all) {}
        }

        assertThat(problems(new Desk()))
                .containsExactly(
                        "Desk.report(Map) parameter all has @ToolArguments, but only a @Tool method has arguments:"
                                + " remove it",
                        "Desk.status(int) parameter seats has @ToolParam, but only a @Tool method has arguments:"
                                + " remove it");
    }

    @Test
    void refusesAnAnalysisOutsideAReport() {
        class Desk {
            @OnStatusUpdate
            void status(@Analysis Map<String, Object> lead) {}
        }

        assertThat(problems(new Desk()))
                .containsExactly(
                        "Desk.status(Map) parameter lead has @Analysis, which only a report carries: move it to an"
                                + " @OnEndOfCallReport method");
    }

    @Test
    void refusesThePayloadOfAnotherEvent() {
        class Desk {
            @OnStatusUpdate
            void status(EndOfCallReportPayload report) {}

            @Tool("book")
            void book(StatusUpdatePayload update) {}

            @OnEndOfCallReport
            void report(Optional<AssistantRequestPayload> request, ToolCall call) {}
        }

        assertThat(problems(new Desk()))
                .containsExactly(
                        "Desk.book(StatusUpdatePayload) parameter update has the type StatusUpdatePayload, which @Tool"
                                + " methods never get: they get ToolCallsPayload",
                        "Desk.report(Optional, ToolCall) parameter request has the type AssistantRequestPayload, which"
                                + " @OnEndOfCallReport methods never get: they get EndOfCallReportPayload",
                        "Desk.report(Optional, ToolCall) parameter call has the type ToolCall, which"
                                + " @OnEndOfCallReport methods never get: they get EndOfCallReportPayload",
                        "Desk.status(EndOfCallReportPayload) parameter report has the type EndOfCallReportPayload, which"
                                + " @OnStatusUpdate methods never get: they get StatusUpdatePayload");
    }

    @Test
    void refusesTwoParametersForOneArgument() {
        class Desk {
            @Tool("a")
            void a(@ToolParam("day") LocalDate from, @ToolParam("day") LocalDate to) {}

            @Tool("b")
            void b(LocalDate day, @ToolParam("day") String text) {}

            @Tool("c")
            void c(@ToolParam("customer") String name, Customer customer, Optional<Customer> again) {}

            @Tool("d")
            void d(@ToolParam("customer") String name, Optional<Customer> customer) {}
        }

        assertThat(problems(new Desk()))
                .containsExactly(
                        "Desk.a(LocalDate, LocalDate) has two parameters for the argument day: name them apart with"
                                + " @ToolParam",
                        "Desk.b(LocalDate, String) has two parameters for the argument day: name them apart with"
                                + " @ToolParam");
    }

    @Test
    void refusesParametersThatNothingSupplies() {
        class Desk {
            @AssistantRequest
            AssistantRequestResponse greet(Runnable task, String text) {
                return AssistantRequestResponse.useDefault();
            }
        }
        String hint = ", which nothing supplies: ask for the payload, a part of it, @Metadata or @Analysis, or register"
                + " an ArgumentResolver";

        assertThat(problems(new Desk()))
                .containsExactly(
                        "Desk.greet(Runnable, String) parameter task has the type java.lang.Runnable" + hint,
                        "Desk.greet(Runnable, String) parameter text has the type java.lang.String" + hint);
    }

    @Test
    void refusesArgumentsAsAWholeThatAreNoObject() {
        class Desk {
            @Tool("a")
            void a(@ToolArguments List<String> all) {}

            @Tool("b")
            void b(@ToolArguments Optional<Map<String, String>> all) {}
        }

        assertThat(problems(new Desk()))
                .containsExactly(
                        "Desk.a(List) parameter all has the type java.util.List<java.lang.String>, but the arguments are"
                                + " an object: use a record or a map",
                        "Desk.b(Optional) parameter all is an Optional of all arguments, which are always there: remove"
                                + " the Optional");
    }

    @Test
    void refusesTwoBindingAnnotations() {
        class Desk {
            @OnEndOfCallReport
            void report(@Analysis @Metadata Map<String, Object> both) {}
        }

        assertThat(problems(new Desk()))
                .containsExactly(
                        "Desk.report(Map) parameter both is claimed by @Metadata and by @Analysis: keep one of them");
    }
}
