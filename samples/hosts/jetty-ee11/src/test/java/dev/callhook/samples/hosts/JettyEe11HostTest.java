package dev.callhook.samples.hosts;

import dev.callhook.samples.contract.Host;
import dev.callhook.samples.contract.HostContract;
import dev.callhook.samples.contract.HostSettings;
import org.eclipse.jetty.ee11.servlet.ServletHandler;
import org.eclipse.jetty.server.Server;

class JettyEe11HostTest implements HostContract {

    @Override
    public Host start(HostSettings settings) throws Exception {
        Server server = JettyEe11Host.server(0, settings.secret());
        ServletHandler servlets = server.getDescendant(ServletHandler.class);
        servlets.getServlets()[0].setAsyncSupported(settings.asyncSupported());
        server.start();
        return new Host(server.getURI().resolve("/webhooks/voice"), server::stop);
    }
}
