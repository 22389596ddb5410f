package dev.callhook.samples.hosts;

import dev.callhook.samples.contract.Host;
import dev.callhook.samples.contract.HostContract;
import dev.callhook.samples.contract.HostSettings;
import org.eclipse.jetty.ee10.servlet.ServletHandler;
import org.eclipse.jetty.server.Server;

class JettyEe10HostTest implements HostContract {

    @Override
    public Host start(HostSettings settings) throws Exception {
        Server server = JettyEe10Host.server(0, settings.secret());
        ServletHandler servlets = server.getDescendant(ServletHandler.class);
        servlets.getServlets()[0].setAsyncSupported(settings.asyncSupported());
        server.start();
        return new Host(server.getURI().resolve("/webhooks/voice"), server::stop);
    }
}
