package dev.callhook;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/**
 * Keeps what a test makes Callhook log, at every level, and fails the test if a line shows what no line may show. Tests
 * mark what is private with the word {@code PRIVATE}.
 */
public final class CapturedLog implements BeforeEachCallback, AfterEachCallback {

    /** A control character may only be the start of a line of a stack. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "PRIVATE|\\+44|sha256=|[0-9a-f]{64}|\"function\"|(?!\n\tat |(?<=\n)\tat )\\p{Cntrl}|[\\u2028\\u2029\\u202E]");

    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.callhook");
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

    @Override
    public void beforeEach(ExtensionContext context) {
        logger.setLevel(Level.TRACE);
        logger.setAdditive(false);
        appender.start();
        logger.addAppender(appender);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        logger.detachAppender(appender);
        logger.setAdditive(true);
        logger.setLevel(null);
        assertThat(everything()).noneMatch(text -> FORBIDDEN.matcher(text).find());
    }

    /** Returns the lines so far, such as {@code WARN delivery refused}. */
    public List<String> lines() {
        return List.copyOf(appender.list).stream()
                .map(event -> event.getLevel() + " " + event.getFormattedMessage())
                .toList();
    }

    /** Returns the lines and the messages of all exceptions behind them. */
    List<String> everything() {
        List<String> texts = new ArrayList<>(lines());
        for (ILoggingEvent event : List.copyOf(appender.list)) {
            collect(event.getThrowableProxy(), texts);
        }
        return texts;
    }

    private static void collect(IThrowableProxy failure, List<String> texts) {
        if (failure != null) {
            texts.add(failure.getClassName() + ": " + failure.getMessage());
            collect(failure.getCause(), texts);
            for (IThrowableProxy suppressed : failure.getSuppressed()) {
                collect(suppressed, texts);
            }
        }
    }

    void clear() {
        appender.list.clear();
    }
}
