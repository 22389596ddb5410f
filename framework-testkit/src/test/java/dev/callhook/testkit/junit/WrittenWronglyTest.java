package dev.callhook.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.WebhookDispatcher;
import dev.callhook.handler.InvalidHandlerException;
import dev.callhook.handler.Tool;
import dev.callhook.testkit.TestTime;
import dev.callhook.testkit.WebhookTestKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What somebody reads who has written a class of tests wrongly. */
class WrittenWronglyTest {

    static final class Wired {
        @Tool("opening_hours")
        private String openingHours() {
            return "9 to 5";
        }
    }

    @CallhookTest(Wired.class)
    static class WrongHandlers {
        @Test
        void isNotReached(WebhookTestKit platform) {}
    }

    @Test
    void aMistakeInTheWiringIsToldAsTheBuilderTellsIt() {
        Throwable told = PlayedTests.of(WrongHandlers.class).failure();

        assertThat(told)
                .isInstanceOf(InvalidHandlerException.class)
                .hasMessageStartingWith("1 problem in the wiring of Callhook:\n  - Wired.openingHours() ");
    }

    static final class Needy {
        Needy(String calendar) {}
    }

    @CallhookTest(Needy.class)
    static class NoConstructor {
        @Test
        void isNotReached() {}
    }

    static final class Broken {
        Broken() {
            throw new IllegalStateException("no calendar");
        }
    }

    @CallhookTest(Broken.class)
    static class BrokenConstructor {
        @Test
        void isNotReached() {}
    }

    abstract static class Abstract {}

    @CallhookTest(Abstract.class)
    static class AbstractHandlers {
        @Test
        void isNotReached() {}
    }

    @Test
    void namesAHandlerClassOfWhichNoObjectCanBeMade() {
        String name = WrittenWronglyTest.class.getName();
        String instead = ". Where it is made otherwise, write instead of @CallhookTest a field with @RegisterExtension:"
                + " CallhookExtension.of(() -> WebhookDispatcher.builder().handlers(...))";
        assertThat(PlayedTests.of(NoConstructor.class).text())
                .isEqualTo("no object of " + name + "$Needy could be made: it has no constructor without parameters"
                        + instead);
        assertThat(PlayedTests.of(BrokenConstructor.class).text())
                .isEqualTo("no object of " + name + "$Broken could be made: its constructor failed:"
                        + " java.lang.IllegalStateException: no calendar" + instead);
        assertThat(PlayedTests.of(AbstractHandlers.class).text())
                .isEqualTo("no object of " + name + "$Abstract could be made: it is abstract" + instead);
    }

    @CallhookTest(Desk.class)
    static class InConstructor {
        InConstructor(WebhookTestKit platform) {}

        @Test
        void isNotReached() {}
    }

    @Test
    void saysWhereAParameterMayBe() {
        assertThat(PlayedTests.of(InConstructor.class).text())
                .isEqualTo(
                        "each test has its own WebhookTestKit: take it as a parameter of the test, or of a method with"
                                + " @BeforeEach or @AfterEach");
    }

    @CallhookTest(Desk.class)
    static class NoStoppedTime {
        @Test
        void isNotReached(TestTime time) {}
    }

    @CallhookTest(value = Desk.class, time = "noon")
    static class NoInstant {
        @Test
        void isNotReached() {}
    }

    @Test
    void saysHowTimeStandsStill() {
        assertThat(PlayedTests.of(NoStoppedTime.class).text())
                .isEqualTo("real time passes in this test: say when it stands still with @CallhookTest(time ="
                        + " \"2026-05-04T08:30:00Z\", ...) or CallhookExtension.time(...)");
        assertThat(PlayedTests.of(NoInstant.class).text())
                .isEqualTo("@CallhookTest(time = \"noon\") of NoInstant is no instant: write one like"
                        + " 2026-05-04T08:30:00Z");
    }

    @ExtendWith(CallhookExtension.class)
    static class NotAnnotated {
        @Test
        void isNotReached() {}
    }

    static class WithSecret {
        @RegisterExtension
        final CallhookExtension callhook = CallhookExtension.of(
                () -> WebhookDispatcher.builder().handlers(new Desk()).unsigned());

        @Test
        void isNotReached() {}
    }

    @Test
    void saysWhatTheExtensionNeeds() {
        assertThat(PlayedTests.of(NotAnnotated.class).text())
                .isEqualTo(NotAnnotated.class.getName() + " has no @CallhookTest: write that instead of"
                        + " @ExtendWith(CallhookExtension.class), or a field with @RegisterExtension and"
                        + " CallhookExtension.of(...)");
        assertThat(PlayedTests.of(WithSecret.class).text())
                .isEqualTo(
                        "1 problem in the wiring of Callhook:\n  - secret(...), signatureVerifier(...) and unsigned()"
                                + " exclude each other: keep one");
    }
}
