package dev.callhook.servlet;

import dev.callhook.WebhookDispatcher;
import dev.callhook.http.WebhookRequest;
import dev.callhook.http.WebhookResponse;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves a dispatcher from any jakarta.servlet container.
 *
 * <p>It takes {@code POST} with {@code application/json} and a body of at most 1 MiB, unless told otherwise, and answers in
 * JSON, errors included; it leaves no error to the container's own pages. Safe for use by several threads.
 *
 * <p>A sender whose body trickles in is cut off after six seconds, with 408. One that falls silent is ended only by the
 * container's own read time-out: tens of seconds in Jetty and Tomcat, far longer in Undertow unless it is set. A body that is
 * cut short is refused with 400 before its signature is looked at, so an unsigned one is too, instead of with 401.
 *
 * <p>Where no Java code sets it up, {@code web.xml} gives the init-params {@value #PACKAGES} (packages to scan,
 * separated by commas), {@value #SECRET_ENV} (the <em>names</em> of environment variables that hold a secret each,
 * separated by commas; never the secret itself) and, optionally, {@value #MAX_BODY_BYTES}. If the set-up
 * fails, the log says everything that is wrong as an error, and every delivery is answered with 503. Use
 * {@code load-on-startup} to see it when the server starts.
 */
public final class WebhookServlet extends HttpServlet {

    /** The init-param that names the packages to scan. */
    public static final String PACKAGES = "packages";

    /** The init-param that names the environment variables with the secrets. */
    public static final String SECRET_ENV = "secret-env";

    /** The init-param with the most bytes that a body may have, 1 to 64 MiB. */
    public static final String MAX_BODY_BYTES = "max-body-bytes";

    /** The most bytes that a body may have, unless told otherwise: 1 MiB. */
    public static final int DEFAULT_MAX_BODY_BYTES = 1 << 20;

    /** As a body is held in memory as a whole: 64 MiB. */
    static final int LARGEST_MAX_BODY_BYTES = 1 << 26;

    private static final Logger LOG = LoggerFactory.getLogger(WebhookServlet.class);

    private static final String NOT_STARTED =
            "NOT STARTED, every delivery is answered with 503 until this is corrected: {}";

    @Serial
    private static final long serialVersionUID = 1L;

    private transient @Nullable WebhookDispatcher dispatcher;
    private int maxBodyBytes;

    /** Creates a servlet that is set up by init-params. */
    public WebhookServlet() {
        this.maxBodyBytes = DEFAULT_MAX_BODY_BYTES;
    }

    /**
     * Creates a servlet for bodies of at most 1 MiB.
     *
     * @param dispatcher answers the deliveries
     */
    public WebhookServlet(WebhookDispatcher dispatcher) {
        this(dispatcher, DEFAULT_MAX_BODY_BYTES);
    }

    /**
     * Creates a servlet.
     *
     * @param dispatcher answers the deliveries
     * @param maxBodyBytes the most bytes that a body may have, 1 to 64 MiB, as a body is held in memory
     */
    public WebhookServlet(WebhookDispatcher dispatcher, int maxBodyBytes) {
        if (maxBodyBytes <= 0 || maxBodyBytes > LARGEST_MAX_BODY_BYTES) {
            throw new IllegalArgumentException(
                    "maxBodyBytes must be 1 to " + LARGEST_MAX_BODY_BYTES + ": " + maxBodyBytes);
        }
        this.dispatcher = Objects.requireNonNull(dispatcher, "dispatcher");
        this.maxBodyBytes = maxBodyBytes;
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        if (dispatcher == null) {
            setUp(config);
        }
    }

    /** Throws nothing that a set-up can go wrong with: a container would show it to the sender, with its stack. */
    private void setUp(ServletConfig config) {
        try {
            InitParams.Settings settings = InitParams.read(config, System::getenv);
            maxBodyBytes = settings.maxBodyBytes();
            dispatcher = settings.dispatcher();
        } catch (ServletException e) {
            LOG.error(NOT_STARTED, e.getMessage());
        } catch (RuntimeException | LinkageError e) { // no mistake of the init-params: the stack tells whose it is
            LOG.error(NOT_STARTED, e.toString(), e);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        WebhookDispatcher started = dispatcher;
        Refusal refusal = Refusal.of(request, maxBodyBytes);
        if (started == null || refusal != null) {
            refuse(request, response, refusal == null ? Refusal.notStarted() : refusal);
            return;
        }
        byte[] body = body(request, response);
        if (body != null) {
            send(response, started.dispatch(WebhookRequest.of(headers(request), body)));
        }
    }

    /** Takes what the sender has to send, unless it asked first whether it should. */
    private void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        if (request.getHeader("Expect") == null) {
            boundedBody().discard(request.getInputStream());
        }
        send(response, refusal);
    }

    /** Returns the body, or null if it is refused, which the sender has then been told. */
    private byte @Nullable [] body(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Refusal refusal;
        try {
            byte[] body = boundedBody().read(request.getInputStream());
            if (body.length <= maxBodyBytes) {
                return body;
            }
            boundedBody().discard(request.getInputStream());
            refusal = Refusal.tooLarge(maxBodyBytes);
        } catch (BoundedBody.TooSlowException e) {
            refusal = Refusal.tooSlow();
        } catch (IOException | RuntimeException e) { // containers throw either for a body that is cut short or garbled
            request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION); // or Tomcat would show its stack to the sender
            refusal = Refusal.incomplete();
        }
        send(response, refusal);
        return null;
    }

    private BoundedBody boundedBody() {
        return new BoundedBody(maxBodyBytes, System::nanoTime);
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, Collections.list(request.getHeaders(name)));
        }
        return headers;
    }

    private static void send(HttpServletResponse response, Refusal refusal) throws IOException {
        if (refusal.allow() != null) {
            response.setHeader("Allow", refusal.allow());
        }
        send(response, WebhookResponse.of(refusal.status(), refusal.json()));
    }

    private static void send(HttpServletResponse response, WebhookResponse answer) throws IOException {
        response.setStatus(answer.status());
        response.setContentType(WebhookResponse.CONTENT_TYPE);
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }
}
