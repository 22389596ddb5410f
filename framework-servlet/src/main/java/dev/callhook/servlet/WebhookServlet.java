package dev.callhook.servlet;

import dev.callhook.WebhookDispatcher;
import dev.callhook.http.WebhookResponse;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves a dispatcher from any jakarta.servlet container.
 *
 * <p>It takes {@code POST} with {@code application/json} and a body of at most 1 MiB, unless told otherwise, and answers in
 * JSON, errors included; it leaves no error to the container's own pages. Safe for use by several threads.
 *
 * <p>Register it with async support: then no thread of the container waits for a slow handler, nor for a slow body. A body
 * that is not there as a whole after six seconds is refused with 408. Bodies that have to be waited for take 64 MiB together,
 * or four times the most bytes of one if that is more; above that the newest is refused with 503. Without async support
 * everything works, but each slow sender and each slow handler holds a thread, and a sender that falls silent is ended only
 * by the container's own read time-out: tens of seconds in Jetty and Tomcat, far longer in Undertow unless it is set.
 *
 * <p>A body that is cut short is refused with 400 before its signature is looked at, so an unsigned one is too, instead of
 * with 401.
 *
 * <p>The dispatcher belongs to the servlet, which closes it when the container destroys it. If two servlets share one, the
 * first that is destroyed closes it for both.
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

    private static final String NO_ASYNC =
            "servlet {} is registered without async support, so each slow handler and each slow sender holds a thread of"
                    + " the container: put <async-supported>true</async-supported> into web.xml, or call"
                    + " setAsyncSupported(true) where it is registered, and the same for the filters before it";

    @Serial
    private static final long serialVersionUID = 1L;

    private transient Intake intake;
    private final AtomicBoolean warned = new AtomicBoolean();

    /** Creates a servlet that is set up by init-params. */
    public WebhookServlet() {
        this(new Intake(null, Limits.of(DEFAULT_MAX_BODY_BYTES)));
    }

    /**
     * Creates a servlet for bodies of at most 1 MiB.
     *
     * @param dispatcher answers the deliveries; it is closed with the servlet
     */
    public WebhookServlet(WebhookDispatcher dispatcher) {
        this(dispatcher, DEFAULT_MAX_BODY_BYTES);
    }

    /**
     * Creates a servlet.
     *
     * @param dispatcher answers the deliveries; it is closed with the servlet
     * @param maxBodyBytes the most bytes that a body may have, 1 to 64 MiB, as a body is held in memory
     */
    public WebhookServlet(WebhookDispatcher dispatcher, int maxBodyBytes) {
        this(intake(dispatcher, maxBodyBytes));
    }

    private WebhookServlet(Intake intake) {
        this.intake = intake;
    }

    static WebhookServlet of(Intake intake) {
        return new WebhookServlet(intake);
    }

    private static Intake intake(WebhookDispatcher dispatcher, int maxBodyBytes) {
        if (maxBodyBytes <= 0 || maxBodyBytes > LARGEST_MAX_BODY_BYTES) {
            throw new IllegalArgumentException(
                    "maxBodyBytes must be 1 to " + LARGEST_MAX_BODY_BYTES + ": " + maxBodyBytes);
        }
        return new Intake(Deliveries.of(Objects.requireNonNull(dispatcher, "dispatcher")), Limits.of(maxBodyBytes));
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        if (!intake.isStarted()) {
            setUp(config);
        }
    }

    /** Throws nothing that a set-up can go wrong with: a container would show it to the sender, with its stack. */
    private void setUp(ServletConfig config) {
        try {
            InitParams.Settings settings = InitParams.read(config, System::getenv);
            intake = intake(settings.dispatcher(), settings.maxBodyBytes());
        } catch (ServletException e) {
            LOG.error(NOT_STARTED, e.getMessage());
        } catch (RuntimeException | LinkageError e) { // no mistake of the init-params: the stack tells whose it is
            LOG.error(NOT_STARTED, e.toString(), e);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        Exchange exchange = new Exchange(request, response, intake.limits().answerTime());
        if (intake.isStarted() && !request.isAsyncSupported() && warned.compareAndSet(false, true)) {
            LOG.warn(NO_ASYNC, getServletName());
        }
        try {
            intake.take(exchange);
            exchange.leave();
        } catch (IOException | RuntimeException e) { // of the container, or a filter that has read the body as text
            LOG.error("a request could not be taken in and gets 500", e);
            exchange.answer(WebhookResponse.of(500, "{\"error\":\"internal error\"}"));
        }
    }

    /** Closes the dispatcher: the deliveries that are under way are answered, new ones are refused with 503. */
    @Override
    public void destroy() {
        intake.stop();
    }
}
