package dev.callhook.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class LoggedFailureTest {

    @Test
    void keepsClassAndStackAndCleansTheMessage() {
        IllegalStateException failure = new IllegalStateException("no slot for\n+442079460987 \u202eon Monday");
        LoggedFailure logged = LoggedFailure.of(failure);

        assertThat(logged).hasMessage("java.lang.IllegalStateException: no slot for*** on Monday");
        assertThat(logged.getStackTrace()).isEqualTo(failure.getStackTrace()).isNotEmpty();
        assertThat(logged).hasNoCause();
    }

    @Test
    void cutsTheMessage() {
        assertThat(LoggedFailure.of(new RuntimeException("ab".repeat(5000))))
                .hasMessage("java.lang.RuntimeException: " + "ab".repeat(150) + "...");
    }

    @Test
    void namesTheClassWhereThereIsNoMessage() {
        assertThat(LoggedFailure.of(new StackOverflowError())).hasMessage("java.lang.StackOverflowError");
    }

    @Test
    void cleansTheCausesToo() {
        Exception root = new Exception("root\n+442079460987");
        Exception failure = new RuntimeException("outer", new IllegalStateException("middle 02079460987", root));
        LoggedFailure logged = LoggedFailure.of(failure);

        assertThat(logged.getCause()).hasMessage("java.lang.IllegalStateException: middle ***");
        assertThat(logged.getCause().getCause()).hasMessage("java.lang.Exception: root***");
        assertThat(logged.getCause().getCause().getStackTrace()).isEqualTo(root.getStackTrace());
        assertThat(printed(logged)).contains("outer", "Caused by:").doesNotContain("946", "\nroot");
    }

    @Test
    void endsWhereCausesGoRoundInACircle() {
        Exception first = new Exception("first");
        Exception second = new Exception("second", first);
        first.initCause(second);

        assertThat(printed(LoggedFailure.of(first))).contains("first", "second");
    }

    @Test
    void endsWhereCausesNeverEnd() {
        Exception deep = new Exception("deepest");
        for (int i = 0; i < 20_000; i++) {
            deep = new Exception("level", deep);
        }

        assertThat(printed(LoggedFailure.of(deep))).contains("level").doesNotContain("deepest");
    }

    @Test
    void survivesAnExceptionThatFailsItself() {
        assertThat(LoggedFailure.of(new Hostile())).hasMessage(Hostile.class.getName());
        assertThat(printed(LoggedFailure.of(new RuntimeException("outer", new Hostile()))))
                .contains("outer");
    }

    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static final class Hostile extends RuntimeException {

        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message");
        }

        @Override
        public synchronized Throwable getCause() {
            throw new IllegalStateException("no cause");
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            throw new IllegalStateException("no stack");
        }
    }
}
