package dev.callhook.samples.readme;

import dev.callhook.WebhookDispatcher;
import dev.callhook.servlet.WebhookServlet;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;

/** The README's recipe for CDI. */
final class CdiRecipe {

    private CdiRecipe() {}

    // [cdi]
    @WebListener
    public static final class VoiceWebhooks implements ServletContextListener {

        @Override
        public void contextInitialized(ServletContextEvent event) {
            WebhookDispatcher dispatcher = WebhookDispatcher.builder()
                    .scan("com.acme.frontdesk")
                    .instanceProvider(
                            handlerClass -> CDI.current().select(handlerClass).get())
                    .secret(System.getenv("WEBHOOK_SECRET"))
                    .build();
            ServletRegistration.Dynamic voice =
                    event.getServletContext().addServlet("voice", new WebhookServlet(dispatcher));
            voice.setAsyncSupported(true);
            voice.addMapping("/webhooks/voice");
        }
    }
    // [/cdi]
}
