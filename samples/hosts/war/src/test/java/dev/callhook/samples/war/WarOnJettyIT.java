package dev.callhook.samples.war;

import dev.callhook.samples.contract.Host;
import dev.callhook.samples.contract.HostSettings;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

class WarOnJettyIT implements WarContract {

    @Override
    public Host start(HostSettings settings) throws Exception {
        WebAppContext context = new WebAppContext(WAR.toString(), "/");
        context.setDescriptor(WarContract.descriptor(settings).toString());
        context.setDefaultsDescriptor(null); // Jetty's own forbids TRACE before the servlet can refuse it
        context.setErrorHandler((request, response, callback) -> {
            callback.succeeded();
            return true;
        });
        context.setThrowUnavailableOnStartupException(true);
        HttpConfiguration quiet = new HttpConfiguration();
        quiet.setSendServerVersion(false);
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(quiet));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(context);
        server.setErrorHandler(context.getErrorHandler());
        server.start();
        return new Host(server.getURI().resolve("/webhooks/voice"), server::stop);
    }
}
