package dev.callhook.servlet;

import dev.callhook.WebhookDispatcher;
import dev.callhook.WebhookDispatcherBuilder;
import dev.callhook.handler.InvalidHandlerException;
import dev.callhook.http.WebhookRequest;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the configuration of a servlet that web.xml declares, and tells everything that is wrong with it at once. */
final class InitParams {

    /** Words of capitals, of a length that words have; a secret in capitals is one long word, or full of digits. */
    private static final Pattern VARIABLE =
            Pattern.compile("[A-Z]{1,16}[0-9]{0,2}(_([A-Z]{1,16}[0-9]{0,2}|[0-9]{1,4})){0,7}");

    private final ServletConfig config;
    private final UnaryOperator<@Nullable String> environment;
    private final List<String> problems = new ArrayList<>();

    private InitParams(ServletConfig config, UnaryOperator<@Nullable String> environment) {
        this.config = config;
        this.environment = environment;
    }

    /** What the init-params amount to. */
    record Settings(WebhookDispatcher dispatcher, int maxBodyBytes) {}

    /**
     * Reads the init-params and builds the dispatcher.
     *
     * @throws ServletException with everything that is wrong
     */
    static Settings read(ServletConfig config, UnaryOperator<@Nullable String> environment) throws ServletException {
        return new InitParams(config, environment).read();
    }

    private Settings read() throws ServletException {
        List<String> packages =
                required(WebhookServlet.PACKAGES, "the packages with handler classes, separated by commas");
        WebhookDispatcherBuilder builder = WebhookDispatcher.builder().scan(packages.toArray(String[]::new));
        secrets(builder);
        int maxBodyBytes = maxBodyBytes();
        if (packages.isEmpty()) {
            throw refusal(null);
        }
        try {
            WebhookDispatcher dispatcher = builder.build();
            if (problems.isEmpty()) {
                return new Settings(dispatcher, maxBodyBytes);
            }
            dispatcher.close();
        } catch (InvalidHandlerException e) {
            throw refusal(e);
        }
        throw refusal(null);
    }

    private void secrets(WebhookDispatcherBuilder builder) {
        List<String> variables = required(
                WebhookServlet.SECRET_ENV,
                "the name of the environment variable that holds the webhook secret, not the secret itself");
        List<String> unset =
                variables.stream().distinct().filter(name -> !isSet(name)).toList();
        unset.forEach(this::askFor);
        if (variables.isEmpty() || !unset.isEmpty()) {
            builder.signatureVerifier(InitParams::trustNothing); // never served: it is built to hear what else is wrong
        } else {
            variables.forEach(name -> builder.secret(name, environment.apply(name)));
        }
    }

    private boolean isSet(String variable) {
        String secret = environment.apply(variable);
        return secret != null && !secret.isBlank();
    }

    /** Who writes the secret itself into the init-param must not find it in the log. */
    private void askFor(String variable) {
        String shown = VARIABLE.matcher(variable).matches() ? variable : "(not shown: it does not look like a name)";
        problems.add("the environment variable " + shown + ", which the init-param " + WebhookServlet.SECRET_ENV
                + " names, is not set: put the webhook secret there");
    }

    private static String trustNothing(WebhookRequest request) {
        throw new IllegalStateException("there is no secret");
    }

    private int maxBodyBytes() {
        String text = config.getInitParameter(WebhookServlet.MAX_BODY_BYTES);
        if (text == null) {
            return WebhookServlet.DEFAULT_MAX_BODY_BYTES;
        }
        try {
            int bytes = Integer.parseInt(text.strip());
            if (bytes > 0 && bytes <= WebhookServlet.LARGEST_MAX_BODY_BYTES) {
                return bytes;
            }
        } catch (NumberFormatException e) {
            // told below: not a number
        }
        problems.add("the init-param " + WebhookServlet.MAX_BODY_BYTES + " must be a whole number of bytes, 1 to "
                + WebhookServlet.LARGEST_MAX_BODY_BYTES + ", but is \"" + text + "\"");
        return WebhookServlet.DEFAULT_MAX_BODY_BYTES;
    }

    private List<String> required(String name, String meaning) {
        String text = config.getInitParameter(name);
        List<String> values = Arrays.stream(text == null ? new String[0] : text.split(",", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        if (values.isEmpty()) {
            problems.add("the init-param " + name + " is missing: give " + meaning);
        }
        return values;
    }

    private ServletException refusal(@Nullable InvalidHandlerException wiring) {
        String where = "servlet " + config.getServletName() + ": ";
        if (wiring != null && problems.isEmpty()) {
            return new ServletException(where + wiring.getMessage(), wiring);
        }
        List<String> all = new ArrayList<>(problems);
        if (wiring != null) {
            all.addAll(wiring.problems());
        }
        String text = all.size() == 1 ? all.get(0) : all.size() + " problems:\n  - " + String.join("\n  - ", all);
        return new ServletException(where + text, wiring);
    }
}
