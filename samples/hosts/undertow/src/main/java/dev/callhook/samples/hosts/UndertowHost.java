package dev.callhook.samples.hosts;

import dev.callhook.WebhookDispatcher;
import dev.callhook.servlet.WebhookServlet;
import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.ResponseCodeHandler;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.servlet.ServletException;
import org.jspecify.annotations.Nullable;
import org.xnio.Options;

/** Serves the front desk from Undertow. Run it with WEBHOOK_SECRET in the environment and, if you like, a port. */
public final class UndertowHost {

    private static final String PATH = "/webhooks/voice";

    private UndertowHost() {}

    public static void main(String[] args) throws ServletException {
        int port = args.length == 0 ? 8080 : Integer.parseInt(args[0]);
        Undertow server = server(port, application(System.getenv("WEBHOOK_SECRET")));
        server.start();
        System.out.println("Serving http:/" + server.getListenerInfo().get(0).getAddress() + PATH);
    }

    static DeploymentInfo application(@Nullable String secret) {
        WebhookDispatcher dispatcher = WebhookDispatcher.builder()
                .scan("dev.callhook.samples.desk")
                .secret(secret)
                .build();
        WebhookServlet servlet = new WebhookServlet(dispatcher);
        return Servlets.deployment()
                .setDeploymentName("desk")
                .setClassLoader(UndertowHost.class.getClassLoader())
                .setContextPath("/")
                .addServlet(Servlets.servlet("webhooks", WebhookServlet.class, new ImmediateInstanceFactory<>(servlet))
                        .setAsyncSupported(true)
                        .addMapping(PATH));
    }

    static Undertow server(int port, DeploymentInfo application) throws ServletException {
        DeploymentManager manager = Servlets.defaultContainer().addDeployment(application);
        manager.deploy();
        HttpHandler servlets = manager.start();
        HttpHandler handler = Handlers.predicate( // any other path gets a 404 without a page
                exchange -> exchange.getRelativePath().equals(PATH), servlets, ResponseCodeHandler.HANDLE_404);
        return Undertow.builder()
                .addHttpListener(port, "127.0.0.1")
                // Undertow waits for minutes: a sender that falls silent inside a body would hold a worker as long.
                .setSocketOption(Options.READ_TIMEOUT, 10_000)
                .setHandler(handler)
                .build();
    }
}
