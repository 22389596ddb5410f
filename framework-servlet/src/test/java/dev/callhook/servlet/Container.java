package dev.callhook.servlet;

import jakarta.servlet.ServletContainerInitializer;
import java.nio.file.Files;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The containers, as they are when nobody configures them. */
enum Container {
    JETTY {
        @Override
        Running start(ServletContainerInitializer application) throws Exception {
            Server server = new Server();
            ServerConnector connector = new ServerConnector(server);
            connector.setHost("127.0.0.1");
            server.addConnector(connector);
            ServletContextHandler context = new ServletContextHandler();
            context.addServletContainerInitializer(application);
            server.setHandler(context);
            server.start();
            return new Running(connector.getLocalPort(), server::stop);
        }
    },

    TOMCAT {
        @Override
        Running start(ServletContainerInitializer application) throws Exception {
            Tomcat tomcat = new Tomcat();
            tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
            Connector connector = new Connector();
            connector.setProperty("address", "127.0.0.1");
            connector.setPort(0);
            tomcat.setConnector(connector);
            Context context = tomcat.addContext("", null);
            context.addServletContainerInitializer(application, Set.of());
            tomcat.start();
            if (context.getState() != LifecycleState.STARTED) {
                throw new IllegalStateException("the application did not start");
            }
            return new Running(connector.getLocalPort(), () -> {
                tomcat.stop();
                tomcat.destroy();
            });
        }
    };

    /** Starts the container on any free port with an application that registers its servlets itself. */
    abstract Running start(ServletContainerInitializer application) throws Exception;

    /** A started container, and how to stop it. */
    record Running(int port, AutoCloseable stop) implements AutoCloseable {

        @Override
        public void close() throws Exception {
            stop.close();
        }
    }
}
