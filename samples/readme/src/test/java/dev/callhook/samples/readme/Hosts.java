package dev.callhook.samples.readme;

import dev.callhook.WebhookDispatcher;
import dev.callhook.samples.readme.FirstHandler.FrontDesk;
import dev.callhook.servlet.WebhookServlet;
import io.undertow.Undertow;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.util.ImmediateInstanceHandle;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.xnio.Options;

/** The README's recipes for containers. */
final class Hosts {

    private Hosts() {}

    static void jetty(WebhookDispatcher dispatcher) throws Exception {
        // [jetty]
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setPort(8080);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(new WebhookServlet(dispatcher)), "/webhooks/voice");
        server.setHandler(context);
        server.start();
        // [/jetty]
    }

    static void tomcat(WebhookDispatcher dispatcher) throws Exception {
        // [tomcat]
        Tomcat tomcat = new Tomcat();
        tomcat.setPort(8080);
        tomcat.getConnector();
        ((StandardHost) tomcat.getHost()).setErrorReportValveClass(""); // no page with Tomcat's version
        Context context = tomcat.addContext("", null);
        Wrapper voice = Tomcat.addServlet(context, "voice", new WebhookServlet(dispatcher));
        voice.setAsyncSupported(true);
        voice.addMapping("/webhooks/voice");
        tomcat.start();
        // [/tomcat]
    }

    static void undertow(WebhookDispatcher dispatcher) throws Exception {
        // [undertow]
        DeploymentManager deployment = Servlets.defaultContainer()
                .addDeployment(Servlets.deployment()
                        .setClassLoader(FrontDesk.class.getClassLoader())
                        .setDeploymentName("voice")
                        .setContextPath("/")
                        .addServlet(Servlets.servlet(
                                        "voice",
                                        WebhookServlet.class,
                                        () -> new ImmediateInstanceHandle<>(new WebhookServlet(dispatcher)))
                                .setAsyncSupported(true)
                                .addMapping("/webhooks/voice")));
        deployment.deploy();
        Undertow.builder()
                .addHttpListener(8080, "0.0.0.0")
                .setSocketOption(Options.READ_TIMEOUT, 10_000)
                .setHandler(deployment.start())
                .build()
                .start();
        // [/undertow]
    }

    static void servletContext(ServletContext servletContext, WebhookDispatcher dispatcher) {
        // [servlet-context]
        ServletRegistration.Dynamic voice = servletContext.addServlet("voice", new WebhookServlet(dispatcher));
        voice.setAsyncSupported(true);
        voice.addMapping("/webhooks/voice");
        // [/servlet-context]
    }
}
