package dev.callhook.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.GenericServlet;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

class NotStartedTest {

    private static final String NOT_STARTED =
            "NOT STARTED, every delivery is answered with 503 until this is corrected: ";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(WebhookServlet.class);

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
    }

    @ParameterizedTest
    @EnumSource
    void saysInTheLogAloneThatItIsSetUpWrongly(Container container) throws Exception {
        assertUnavailable(container, new WebhookServlet());
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(NOT_STARTED
                        + "servlet webhooks: the init-param secret-env is missing: give the name of the environment"
                        + " variable that holds the webhook secret, not the secret itself");
        assertThat(log.list).extracting(ILoggingEvent::getThrowableProxy).containsOnlyNulls();
    }

    @ParameterizedTest
    @EnumSource
    void saysInTheLogAloneThatItsSetUpFails(Container container) throws Exception {
        assertUnavailable(container, failing(new IllegalStateException("no tulips today")));
        assertLoggedWithItsStack("java.lang.IllegalStateException: no tulips today");
    }

    @ParameterizedTest
    @EnumSource
    void saysInTheLogAloneThatAClassOfItsSetUpIsMissing(Container container) throws Exception {
        assertUnavailable(container, failing(new NoClassDefFoundError("com/acme/Tulips")));
        assertLoggedWithItsStack("java.lang.NoClassDefFoundError: com/acme/Tulips");
    }

    private static void assertUnavailable(Container container, Servlet servlet) throws Exception {
        try (Container.Running running = container.start((classes, context) -> {
            ServletRegistration.Dynamic registration = context.addServlet("webhooks", servlet);
            registration.setInitParameters(Map.of("packages", "dev.callhook.servlet"));
            registration.addMapping("/voice");
        })) {
            assertThat(Http.post(running.port(), "/voice", Http.SECRET, Http.statusUpdate("a")))
                    .startsWith("HTTP/1.1 503")
                    .endsWith("\r\n\r\n{\"error\":\"not started\"}");
        }
    }

    private void assertLoggedWithItsStack(String failure) {
        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.ERROR);
            assertThat(event.getFormattedMessage()).isEqualTo(NOT_STARTED + failure);
            assertThat(event.getThrowableProxy().getStackTraceElementProxyArray())
                    .isNotEmpty();
        });
    }

    /** A webhook servlet whose set-up fails in a way that is no mistake of its init-params. */
    private static Servlet failing(Throwable failure) {
        Servlet webhooks = new WebhookServlet();
        return new GenericServlet() {
            @Override
            public void init(ServletConfig config) throws ServletException {
                webhooks.init(new FixedConfig(new FailingParams(failure)));
            }

            @Override
            public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
                webhooks.service(request, response);
            }
        };
    }

    private static final class FailingParams extends HashMap<String, String> {

        private static final long serialVersionUID = 1L;
        private final Throwable failure;

        private FailingParams(Throwable failure) {
            this.failure = failure;
        }

        @Override
        public String get(Object name) {
            if (!name.equals(WebhookServlet.PACKAGES)) {
                return null;
            }
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }
    }
}
