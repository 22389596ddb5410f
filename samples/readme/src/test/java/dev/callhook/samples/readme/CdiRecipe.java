package dev.callhook.samples.readme;

import dev.callhook.WebhookDispatcher;
import dev.callhook.servlet.WebhookServlet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContext;

/** The README's recipe for CDI. */
final class CdiRecipe {

    // [cdi]
    void start(@Observes @Initialized(ApplicationScoped.class) ServletContext servletContext) {
        WebhookDispatcher dispatcher = WebhookDispatcher.builder()
                .scan("com.acme.frontdesk")
                .instanceProvider(
                        handlerClass -> CDI.current().select(handlerClass).get())
                .secret(System.getenv("WEBHOOK_SECRET"))
                .build();
        servletContext.addServlet("voice", new WebhookServlet(dispatcher)).addMapping("/webhooks/voice");
    }
    // [/cdi]
}
