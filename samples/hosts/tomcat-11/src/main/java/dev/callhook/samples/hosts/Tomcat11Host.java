package dev.callhook.samples.hosts;

import dev.callhook.WebhookDispatcher;
import dev.callhook.servlet.WebhookServlet;
import java.nio.file.Files;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.jspecify.annotations.Nullable;

/** Serves the front desk from Tomcat. Run it with WEBHOOK_SECRET in the environment and, if you like, a port. */
public final class Tomcat11Host {

    private Tomcat11Host() {}

    public static void main(String[] args) throws Exception {
        int port = args.length == 0 ? 8080 : Integer.parseInt(args[0]);
        Tomcat tomcat = tomcat(port, System.getenv("WEBHOOK_SECRET"));
        tomcat.start();
        System.out.println("Serving http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/webhooks/voice");
        tomcat.getServer().await();
    }

    static Tomcat tomcat(int port, @Nullable String secret) throws Exception {
        WebhookDispatcher dispatcher = WebhookDispatcher.builder()
                .scan("dev.callhook.samples.desk")
                .secret(secret)
                .build();
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
        Connector connector = new Connector();
        connector.setProperty("address", "127.0.0.1");
        connector.setPort(port);
        connector.setProperty("connectionTimeout", "10000"); // a sender that falls silent holds no thread for long
        tomcat.setConnector(connector);
        ((StandardHost) tomcat.getHost()).setErrorReportValveClass(""); // Tomcat's own errors go out without a page

        Context context = tomcat.addContext("", null);
        Wrapper webhooks = Tomcat.addServlet(context, "webhooks", new WebhookServlet(dispatcher));
        webhooks.setAsyncSupported(true);
        webhooks.addMapping("/webhooks/voice");
        return tomcat;
    }
}
