package dev.callhook.servlet;

import dev.callhook.WebhookDispatcher;
import dev.callhook.WebhookDispatcherBuilder;
import dev.callhook.handler.InvalidHandlerException;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the configuration of a servlet that web.xml declares. */
final class InitParams {

    /** Words of capitals, of a length that words have; a secret in capitals is one long word, or full of digits. */
    private static final Pattern VARIABLE =
            Pattern.compile("[A-Z]{1,16}[0-9]{0,2}(_([A-Z]{1,16}[0-9]{0,2}|[0-9]{1,4})){0,7}");

    private final ServletConfig config;
    private final UnaryOperator<@Nullable String> environment;

    InitParams(ServletConfig config, UnaryOperator<@Nullable String> environment) {
        this.config = config;
        this.environment = environment;
    }

    WebhookDispatcher dispatcher() throws ServletException {
        WebhookDispatcherBuilder builder = WebhookDispatcher.builder()
                .scan(required(WebhookServlet.PACKAGES, "the packages with handler classes, separated by commas")
                        .toArray(String[]::new));
        for (String variable : required(
                WebhookServlet.SECRET_ENV,
                "the name of the environment variable that holds the webhook secret, not the secret itself")) {
            builder.secret(variable, secret(variable));
        }
        try {
            return builder.build();
        } catch (InvalidHandlerException e) {
            throw new ServletException(where() + e.getMessage(), e);
        }
    }

    int maxBodyBytes(int byDefault) throws ServletException {
        String text = config.getInitParameter(WebhookServlet.MAX_BODY_BYTES);
        if (text == null) {
            return byDefault;
        }
        try {
            int bytes = Integer.parseInt(text.strip());
            if (bytes > 0 && bytes <= WebhookServlet.LARGEST_MAX_BODY_BYTES) {
                return bytes;
            }
        } catch (NumberFormatException e) {
            // told below: not a number
        }
        throw new ServletException(where() + "the init-param " + WebhookServlet.MAX_BODY_BYTES
                + " must be a whole number of bytes, 1 to " + WebhookServlet.LARGEST_MAX_BODY_BYTES
                + ", but is \"" + text + "\"");
    }

    private String secret(String variable) throws ServletException {
        String secret = environment.apply(variable);
        if (secret == null || secret.isBlank()) {
            // who writes the secret itself into the init-param must not find it in the log
            String shown =
                    VARIABLE.matcher(variable).matches() ? variable : "(not shown: it does not look like a name)";
            throw new ServletException(where() + "the environment variable " + shown + ", which the init-param "
                    + WebhookServlet.SECRET_ENV + " names, is not set: put the webhook secret there");
        }
        return secret;
    }

    private List<String> required(String name, String meaning) throws ServletException {
        String text = config.getInitParameter(name);
        List<String> values = text == null
                ? List.of()
                : Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
        if (values.isEmpty()) {
            throw new ServletException(where() + "the init-param " + name + " is missing: give " + meaning);
        }
        return values;
    }

    private String where() {
        return "servlet " + config.getServletName() + ": ";
    }
}
