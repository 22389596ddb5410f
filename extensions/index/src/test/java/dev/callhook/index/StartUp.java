package dev.callhook.index;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.callhook.WebhookDispatcher;
import dev.callhook.handler.InvalidHandlerException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * What a start of Callhook logs, and what it finds wrong.
 *
 * @param lines the lines of the log, such as {@code INFO ...}
 * @param problems what it finds wrong
 */
record StartUp(List<String> lines, List<String> problems) {

    /** Scans packages of folders and jars that the context class loader alone sees. */
    static StartUp scanning(List<String> packages, Path... roots) throws IOException {
        Logger logger = (Logger) LoggerFactory.getLogger("dev.callhook");
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        logger.addAppender(appender);
        logger.setLevel(Level.INFO);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        URL[] urls = new URL[roots.length];
        for (int i = 0; i < roots.length; i++) {
            urls[i] = roots[i].toUri().toURL();
        }
        try (URLClassLoader loader = new URLClassLoader(urls, before)) {
            thread.setContextClassLoader(loader);
            List<String> problems = problems(packages);
            return new StartUp(
                    appender.list.stream()
                            .map(event -> event.getLevel() + " " + event.getFormattedMessage())
                            .toList(),
                    problems);
        } finally {
            thread.setContextClassLoader(before);
            logger.detachAppender(appender);
        }
    }

    private static List<String> problems(List<String> packages) {
        try {
            WebhookDispatcher.builder()
                    .scan(packages.toArray(String[]::new))
                    .secret("secret-of-the-tests")
                    .build()
                    .close();
            return List.of();
        } catch (InvalidHandlerException e) {
            return e.problems();
        }
    }
}
