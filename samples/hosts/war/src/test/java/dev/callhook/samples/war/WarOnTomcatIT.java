package dev.callhook.samples.war;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.samples.contract.Host;
import dev.callhook.samples.contract.HostSettings;
import java.net.URI;
import java.nio.file.Files;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.scan.StandardJarScanner;

class WarOnTomcatIT implements WarContract {

    @Override
    public Host start(HostSettings settings) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
        Connector connector = new Connector();
        connector.setProperty("address", "127.0.0.1");
        connector.setPort(0);
        connector.setAllowTrace(true);
        tomcat.setConnector(connector);
        tomcat.setAddDefaultWebXmlToWebapp(false); // which wants JSP
        StandardHost host = (StandardHost) tomcat.getHost();
        host.setErrorReportValveClass("");
        Files.createDirectories(host.getAppBaseFile().toPath());
        Context context = tomcat.addWebapp("", WAR.toString());
        context.setAltDDName(WarContract.descriptor(settings).toString());
        ((StandardJarScanner) context.getJarScanner()).setScanClassPath(false); // the WAR alone
        tomcat.start();
        assertThat(context.getState()).isEqualTo(LifecycleState.STARTED);
        return new Host(URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/webhooks/voice"), () -> {
            tomcat.stop();
            tomcat.destroy();
        });
    }
}
