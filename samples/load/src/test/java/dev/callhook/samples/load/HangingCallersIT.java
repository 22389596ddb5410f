package dev.callhook.samples.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shows that a tool which hangs stops no other. */
class HangingCallersIT {

    private static final int CALLERS = 200;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"jetty", "tomcat"})
    void answersQuickCallsWhileOthersHangUntilTheirDeadline(String container) throws IOException {
        try (ServerProcess server = ServerProcess.callhook(container, folder)) {
            Load quick = new Load(server.port(), 8, 100);
            quick.run(LoadRequest.QUICK::next, SignedRequest::isEchoed);
            Figures idle = quick.run(LoadRequest.QUICK::next, SignedRequest::isEchoed);

            HangingCallers hanging = HangingCallers.start(server.port(), CALLERS);
            Figures meanwhile = quick.run(LoadRequest.QUICK::next, SignedRequest::isEchoed);
            assertThat(hanging.allHang()).isTrue();
            while (!hanging.isAnswered()) {
                quick.run(LoadRequest.QUICK::next, SignedRequest::isEchoed);
            }

            Figures late = hanging.answers();
            assertThat(late.count()).isEqualTo(CALLERS);
            Printed.line("%s, a quick tool: %s", container, idle);
            Printed.line("%s, a quick tool while %d callers hang in another: %s", container, CALLERS, meanwhile);
            Printed.line("%s, those that hang: %s", container, late);
        }
    }
}
