package dev.callhook.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.callhook.WebhookDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookServletTest {

    private final WebhookDispatcher dispatcher =
            WebhookDispatcher.builder().handlers(new Desk()).secret(Http.SECRET).build();

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE, (1 << 26) + 1, Integer.MAX_VALUE})
    void refusesLimitsThatMakeNoSense(int maxBodyBytes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebhookServlet(dispatcher, maxBodyBytes))
                .withMessage("maxBodyBytes must be 1 to 67108864: " + maxBodyBytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1 << 20, 1 << 26})
    void takesTheLimitsThatItNames(int maxBodyBytes) {
        assertThatCode(() -> new WebhookServlet(dispatcher, maxBodyBytes)).doesNotThrowAnyException();
    }

    @Test
    void refusesToBeWithoutADispatcher() {
        assertThatNullPointerException()
                .isThrownBy(() -> new WebhookServlet(null))
                .withMessage("dispatcher");
    }

    @Test
    void takesOneMebibyteUnlessToldOtherwise() {
        assertThat(WebhookServlet.DEFAULT_MAX_BODY_BYTES).isEqualTo(1_048_576);
    }
}
