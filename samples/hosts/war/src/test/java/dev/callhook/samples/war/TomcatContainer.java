package dev.callhook.samples.war;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Constants;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.scan.StandardJarScanner;

/** Tomcat, without an application at first. */
final class TomcatContainer implements Container {

    private final Tomcat tomcat = new Tomcat();
    private final Connector connector = new Connector();

    private TomcatContainer(Path folder) {
        tomcat.setBaseDir(folder.toString());
        connector.setProperty("address", "127.0.0.1");
        connector.setPort(0);
        tomcat.setConnector(connector);
        ((StandardHost) tomcat.getHost()).setErrorReportValveClass("");
    }

    static Container started(Path folder) throws Exception {
        TomcatContainer started = new TomcatContainer(folder);
        Files.createDirectories(
                ((StandardHost) started.tomcat.getHost()).getAppBaseFile().toPath());
        started.tomcat.start();
        return started;
    }

    @Override
    public URI uri() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/webhooks/voice");
    }

    @Override
    public ClassLoader deploy(Path application) {
        Context context = new StandardContext();
        context.setPath("");
        context.setDocBase(application.toString());
        ContextConfig config = new ContextConfig();
        config.setDefaultWebXml(Constants.NoDefaultWebXml); // the default wants JSP
        context.addLifecycleListener(config);
        StandardJarScanner scanner = new StandardJarScanner();
        scanner.setScanClassPath(false); // the application alone
        context.setJarScanner(scanner);
        tomcat.getHost().addChild(context); // which starts it
        assertThat(context.getState()).isEqualTo(LifecycleState.STARTED);
        return context.getLoader().getClassLoader();
    }

    @Override
    public void undeploy() throws Exception {
        Context context = (Context) tomcat.getHost().findChild("");
        tomcat.getHost().removeChild(context); // which stops it
        context.destroy();
    }

    @Override
    public void disconnect() throws Exception {
        connector.stop();
    }

    @Override
    public void close() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }
}
