package dev.callhook.samples.readme;

import dev.callhook.WebhookDispatcher;
import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolParam;
import dev.callhook.payload.AssistantConfigOverride;
import dev.callhook.payload.AssistantRequestResponse;
import dev.callhook.payload.Customer;
import dev.callhook.payload.EndOfCallReportPayload;
import dev.callhook.servlet.WebhookServlet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/** The README's first handler, and the servlet that it runs in. */
final class FirstHandler {

    static void serve(ServletContextHandler context) {
        // [first-servlet]
        WebhookDispatcher dispatcher = WebhookDispatcher.builder()
                .scan("com.acme.frontdesk")
                .secret(System.getenv("WEBHOOK_SECRET"))
                .build();
        context.addServlet(new ServletHolder(new WebhookServlet(dispatcher)), "/webhooks/voice");
        // [/first-servlet]
    }

    // [first-handler]
    public static final class FrontDesk {

        @AssistantRequest // the phone rings
        AssistantRequestResponse greet(Customer caller) {
            return AssistantRequestResponse.assistant(
                    AssistantConfigOverride.of().firstMessage("Hello, Acme speaking."));
        }

        @Tool(value = "opening_hours", description = "When the shop is open on a day") // somebody waits on the line
        String openingHours(@ToolParam(description = "Day, YYYY-MM-DD") LocalDate date) {
            return date.getDayOfWeek() == DayOfWeek.SUNDAY ? "closed" : "9 to 5";
        }

        @OnEndOfCallReport // after the call
        void file(EndOfCallReportPayload report) {
            System.out.println(report.duration() + " " + report.summary());
        }
    }
    // [/first-handler]
}
