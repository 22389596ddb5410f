package dev.callhook.servlet;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Hears what Callhook, Jetty (over SLF4J) and Tomcat (over java.util.logging) log as warnings and errors. */
final class Logs implements AutoCloseable {

    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final Appender appender = new Appender();
    private final Listener listener = new Listener();

    Logs() {
        appender.start();
        slf4j().forEach(logger -> logger.addAppender(appender));
        java.util.logging.Logger.getLogger("").addHandler(listener);
    }

    List<String> warnings() {
        return warnings;
    }

    @Override
    public void close() {
        slf4j().forEach(logger -> logger.detachAppender(appender));
        java.util.logging.Logger.getLogger("").removeHandler(listener);
    }

    /** Callhook's loggers do not pass on what they get in tests. */
    private static Stream<Logger> slf4j() {
        return Stream.of("dev.callhook", org.slf4j.Logger.ROOT_LOGGER_NAME)
                .map(name -> (Logger) LoggerFactory.getLogger(name));
    }

    private final class Appender extends AppenderBase<ILoggingEvent> {

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
                warnings.add(event.getFormattedMessage());
            }
        }
    }

    private final class Listener extends Handler {

        @Override
        public void publish(LogRecord event) {
            if (event.getLevel().intValue() >= java.util.logging.Level.WARNING.intValue()) {
                Throwable thrown = event.getThrown(); // what a container says of itself tells little without it
                warnings.add(event.getMessage() + (thrown == null ? "" : ": " + thrown));
            }
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
