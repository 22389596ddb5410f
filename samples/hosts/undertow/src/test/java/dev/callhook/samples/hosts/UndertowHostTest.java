package dev.callhook.samples.hosts;

import dev.callhook.samples.contract.Host;
import dev.callhook.samples.contract.HostContract;
import dev.callhook.samples.contract.HostSettings;
import io.undertow.Undertow;
import io.undertow.servlet.api.DeploymentInfo;
import java.net.URI;

class UndertowHostTest implements HostContract {

    @Override
    public Host start(HostSettings settings) throws Exception {
        DeploymentInfo application = UndertowHost.application(settings.secret());
        application.getServlets().get("webhooks").setAsyncSupported(settings.asyncSupported());
        Undertow server = UndertowHost.server(0, application);
        server.start();
        return new Host(
                URI.create("http:/" + server.getListenerInfo().get(0).getAddress() + "/webhooks/voice"), server::stop);
    }
}
