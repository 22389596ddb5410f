package dev.callhook.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.WebhookDispatcher;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletRegistration;
import java.util.EnumSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpoiltRequestTest {

    private final Desk desk = new Desk();

    @ParameterizedTest
    @EnumSource
    void answersInJsonWhenAFilterHasTakenTheBodyAsText(Container container) throws Exception {
        try (Container.Running running = container.start((classes, context) -> {
            ServletRegistration.Dynamic servlet = context.addServlet(
                    "webhooks",
                    new WebhookServlet(WebhookDispatcher.builder()
                            .handlers(desk)
                            .secret(Http.SECRET)
                            .build()));
            servlet.addMapping("/voice");
            servlet.setAsyncSupported(true);
            Filter reading = (request, response, chain) -> {
                request.getReader();
                chain.doFilter(request, response);
            };
            FilterRegistration.Dynamic filter = context.addFilter("reading", reading);
            filter.setAsyncSupported(true);
            filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/voice");
        })) {
            assertThat(Http.post(running.port(), "/voice", Http.SECRET, Http.statusUpdate("hangup")))
                    .startsWith("HTTP/1.1 500")
                    .contains("application/json")
                    .endsWith("{\"error\":\"internal error\"}");
        }
        assertThat(desk.seen).isEmpty();
    }
}
