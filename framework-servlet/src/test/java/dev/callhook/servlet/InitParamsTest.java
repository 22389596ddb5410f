package dev.callhook.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.callhook.handler.InvalidHandlerException;
import jakarta.servlet.ServletException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class InitParamsTest {

    private final Map<String, String> params =
            new HashMap<>(Map.of("packages", "dev.callhook.servlet", "secret-env", "WEBHOOK_SECRET"));
    private final Map<String, String> environment = new HashMap<>(Map.of("WEBHOOK_SECRET", Http.SECRET));

    @Test
    void buildsADispatcherFromPackagesAndTheNamesOfVariables() throws Exception {
        params.put("packages", " dev.callhook.servlet , dev.callhook.servlet,");
        params.put("secret-env", "WEBHOOK_SECRET, ,OLD_WEBHOOK_SECRET");
        environment.put("OLD_WEBHOOK_SECRET", "the-old-secret-of-the-servlet-tests");
        assertThat(read().dispatcher()).isNotNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", " , ,"})
    void asksForPackages(String value) {
        params.put("packages", value);
        assertRefused(
                "the init-param packages is missing: give the packages with handler classes, separated by commas");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", ","})
    void asksForTheNameOfAVariable(String value) {
        params.put("secret-env", value);
        assertRefused("the init-param secret-env is missing: give the name of the environment variable that holds the"
                + " webhook secret, not the secret itself");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void asksForAVariableThatIsNotSet(String value) {
        environment.put("WEBHOOK_SECRET", value);
        assertRefused("the environment variable WEBHOOK_SECRET, which the init-param secret-env names, is not set: put"
                + " the webhook secret there");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tulip-secret-2026",
                "whsec_5f3a9c",
                "9A0F33C1D2E44B5566778899AABBCCDD",
                "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
                "AKIAIOSFODNN7EXAMPLE",
                "QWERTYUIOPASDFGHJKLZXCVBNMQWERTY"
            })
    void neverPrintsAValueThatMayBeTheSecretItself(String secret) {
        params.put("secret-env", secret);
        Throwable thrown = catchThrowable(this::read);
        assertThat(thrown)
                .isInstanceOf(ServletException.class)
                .hasMessage(
                        "servlet webhooks: the environment variable (not shown: it does not look like a name), which"
                                + " the init-param secret-env names, is not set: put the webhook secret there");
        assertThat(trace(thrown)).doesNotContain(secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECRET", "VOICE_WEBHOOK_SECRET", "WEBHOOK_SECRET_2", "WEBHOOK_SECRET_V2", "S3_SECRET"})
    void printsWhatLooksLikeTheNameOfAVariable(String name) {
        params.put("secret-env", name);
        assertThatThrownBy(this::read).hasMessageContaining("the environment variable " + name + ", which");
    }

    @Test
    void passesOnEveryMistakeThatTheDispatcherFinds() {
        params.put("packages", "dev.callhook.nowhere");
        assertThatThrownBy(this::read)
                .isInstanceOf(ServletException.class)
                .hasMessageStartingWith("servlet webhooks: ")
                .hasMessageContaining("dev.callhook.nowhere")
                .hasCauseInstanceOf(InvalidHandlerException.class);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "' 2048 ',2048", "67108864,67108864"})
    void readsTheMostBytes(String text, int bytes) throws Exception {
        params.put("max-body-bytes", text);
        assertThat(read().maxBodyBytes()).isEqualTo(bytes);
    }

    @Test
    void hasAMostBytesByDefault() throws Exception {
        assertThat(read().maxBodyBytes()).isEqualTo(1 << 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "67108865", "99999999999", "1 MiB", "1e6"})
    void refusesAMostBytesThatMakesNoSense(String text) {
        params.put("max-body-bytes", text);
        assertRefused("the init-param max-body-bytes must be a whole number of bytes, 1 to 67108864, but is \"" + text
                + "\"");
    }

    @Test
    void tellsEveryWrongParamAtOnce() {
        params.remove("packages");
        params.put("secret-env", "WEBHOOK_SECRET,FIRST_SECRET,FIRST_SECRET,whsec_5f3a9c");
        params.put("max-body-bytes", "lots");
        assertRefused("""
                4 problems:
                  - the init-param packages is missing: give the packages with handler classes, separated by commas
                  - the environment variable FIRST_SECRET, which the init-param secret-env names, is not set: put the \
                webhook secret there
                  - the environment variable (not shown: it does not look like a name), which the init-param \
                secret-env names, is not set: put the webhook secret there
                  - the init-param max-body-bytes must be a whole number of bytes, 1 to 67108864, but is "lots\"""");
    }

    @Test
    void tellsWhatIsWrongWithTheHandlersTooWhereAVariableIsNotSet() {
        environment.clear();
        params.put("packages", "dev.callhook.nowhere,not a package");
        assertThatThrownBy(this::read)
                .isInstanceOf(ServletException.class)
                .hasMessageStartingWith("servlet webhooks: 3 problems:\n  - the environment variable WEBHOOK_SECRET, ")
                .hasMessageContaining("\n  - scan(\"not a package\") names no package")
                .hasMessageContaining("\n  - no class with handler methods was found in dev.callhook.nowhere")
                .hasCauseInstanceOf(InvalidHandlerException.class);
    }

    @Test
    void tellsWhatIsWrongWithTheHandlersTooWhereNoVariableIsNamed() {
        params.remove("secret-env");
        params.put("packages", "dev.callhook.nowhere");
        assertThatThrownBy(this::read)
                .hasMessageStartingWith("servlet webhooks: 2 problems:\n  - the init-param secret-env is missing: ")
                .hasMessageContaining("\n  - no class with handler methods was found in dev.callhook.nowhere");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(this::read).isInstanceOf(ServletException.class).hasMessage("servlet webhooks: " + message);
    }

    private InitParams.Settings read() throws ServletException {
        return InitParams.read(new FixedConfig(params), environment::get);
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
