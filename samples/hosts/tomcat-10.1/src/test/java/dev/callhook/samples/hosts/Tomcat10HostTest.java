package dev.callhook.samples.hosts;

import dev.callhook.samples.contract.Host;
import dev.callhook.samples.contract.HostContract;
import dev.callhook.samples.contract.HostSettings;
import java.net.URI;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;

class Tomcat10HostTest implements HostContract {

    @Override
    public Host start(HostSettings settings) throws Exception {
        Tomcat tomcat = Tomcat10Host.tomcat(0, settings.secret());
        tomcat.getConnector().setAllowTrace(true); // so that the servlet itself refuses TRACE
        Wrapper webhooks = (Wrapper) tomcat.getHost().findChild("").findChild("webhooks");
        webhooks.setAsyncSupported(settings.asyncSupported());
        tomcat.start();
        return new Host(
                URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/webhooks/voice"), () -> {
                    tomcat.stop();
                    tomcat.destroy();
                });
    }
}
