package dev.callhook.samples.readme;

import dev.callhook.WebhookDispatcher;
import dev.callhook.servlet.WebhookServlet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/** The README's recipe for Spring Boot. */
final class SpringRecipe {

    // [spring]
    @Bean
    ServletRegistrationBean<WebhookServlet> voice(ApplicationContext context, @Value("${voice.secret}") String secret) {
        WebhookDispatcher dispatcher = WebhookDispatcher.builder()
                .scan("com.acme.frontdesk")
                .instanceProvider(context::getBean)
                .secret(secret)
                .build();
        return new ServletRegistrationBean<>(new WebhookServlet(dispatcher), "/webhooks/voice");
    }
    // [/spring]
}
