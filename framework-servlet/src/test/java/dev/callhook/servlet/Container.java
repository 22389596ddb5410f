package dev.callhook.servlet;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletRegistration;
import java.nio.file.Files;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The containers, as they are when nobody configures them. */
enum Container {
    JETTY {
        @Override
        Running start(int threads, ServletContainerInitializer application) throws Exception {
            Server server = new Server(new QueuedThreadPool(threads));
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
        Running start(int threads, ServletContainerInitializer application) throws Exception {
            Tomcat tomcat = new Tomcat();
            tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
            Connector connector = new Connector();
            connector.setProperty("address", "127.0.0.1");
            connector.setPort(0);
            connector.setProperty("maxThreads", String.valueOf(threads));
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

    private static final int MANY = 200;
    private static final int FEW = 12;

    /** Starts the container on any free port with an application that registers its servlets itself. */
    abstract Running start(int threads, ServletContainerInitializer application) throws Exception;

    Running start(ServletContainerInitializer application) throws Exception {
        return start(MANY, application);
    }

    /** Starts the container with a few threads and one servlet, which is asynchronous, at /voice. */
    Running serve(Servlet servlet) throws Exception {
        return serve(servlet, true);
    }

    Running serve(Servlet servlet, boolean async) throws Exception {
        return start(FEW, (classes, context) -> {
            ServletRegistration.Dynamic registration = context.addServlet("webhooks", servlet);
            registration.setAsyncSupported(async);
            registration.addMapping("/voice");
        });
    }

    /** A started container, and how to stop it. */
    record Running(int port, AutoCloseable stop) implements AutoCloseable {

        @Override
        public void close() throws Exception {
            stop.close();
        }
    }
}
