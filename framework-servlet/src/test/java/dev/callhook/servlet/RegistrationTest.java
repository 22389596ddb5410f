package dev.callhook.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.WebhookDispatcher;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletRegistration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RegistrationTest {

    private final Desk desk = new Desk();

    @ParameterizedTest
    @CsvSource({"JETTY,true", "JETTY,false", "TOMCAT,true", "TOMCAT,false"})
    void servesADispatcherWithAndWithoutAsyncSupport(Container container, boolean async) throws Exception {
        try (Container.Running running = container.start((classes, context) -> {
            ServletRegistration.Dynamic servlet = context.addServlet("webhooks", servlet(desk, Http.SECRET));
            servlet.addMapping("/voice");
            servlet.setAsyncSupported(async);
        })) {
            assertThat(Http.post(running.port(), "/voice", Http.SECRET, Http.statusUpdate("hangup")))
                    .startsWith("HTTP/1.1 200")
                    .endsWith("\r\n\r\n{}");
            assertThat(desk.seen).containsExactly("hangup");
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsTwoServletsOfOneApplicationApart(Container container) throws Exception {
        Desk other = new Desk();
        String otherSecret = "another-secret-of-the-servlet-tests";
        try (Container.Running running = container.start((classes, context) -> {
            context.addServlet("first", servlet(desk, Http.SECRET)).addMapping("/first");
            context.addServlet("second", servlet(other, otherSecret)).addMapping("/second/*");
        })) {
            int port = running.port();
            assertThat(Http.post(port, "/first", otherSecret, Http.statusUpdate("a")))
                    .startsWith("HTTP/1.1 401");
            assertThat(Http.post(port, "/second/x", Http.SECRET, Http.statusUpdate("b")))
                    .startsWith("HTTP/1.1 401");
            assertThat(Http.post(port, "/first", Http.SECRET, Http.statusUpdate("c")))
                    .startsWith("HTTP/1.1 200");
            assertThat(Http.post(port, "/second/x", otherSecret, Http.statusUpdate("d")))
                    .startsWith("HTTP/1.1 200");
        }
        assertThat(desk.seen).containsExactly("c");
        assertThat(other.seen).containsExactly("d");
    }

    @ParameterizedTest
    @EnumSource
    void isSetUpByInitParams(Container container) throws Exception {
        // PATH is the variable that every environment has
        Map<String, String> params =
                Map.of("packages", "dev.callhook.servlet", "secret-env", "PATH", "max-body-bytes", "200");
        try (Container.Running running = container.start(byName(params))) {
            String secret = System.getenv("PATH");
            assertThat(Http.post(running.port(), "/voice", secret, Http.statusUpdate("hangup")))
                    .startsWith("HTTP/1.1 200");
            assertThat(Http.post(running.port(), "/voice", secret, Http.statusUpdate("x".repeat(200))))
                    .startsWith("HTTP/1.1 413");
        }
    }

    private static ServletContainerInitializer byName(Map<String, String> params) {
        return (classes, context) -> {
            ServletRegistration.Dynamic servlet = context.addServlet("webhooks", WebhookServlet.class);
            servlet.setInitParameters(params);
            servlet.addMapping("/voice");
        };
    }

    private static WebhookServlet servlet(Desk desk, String secret) {
        return new WebhookServlet(
                WebhookDispatcher.builder().handlers(desk).secret(secret).build());
    }
}
