package dev.callhook;

import static dev.callhook.SignedRequests.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolException;
import dev.callhook.handler.ToolParam;
import dev.callhook.spi.WebhookEvent.Failed;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an async tool has to say when it cannot do its work reaches nobody, so it is a failure. */
class AsyncToolFailureTest {

    @RegisterExtension
    final CapturedLog log = new CapturedLog();

    @Test
    void logsAToolExceptionAsAFailureWithoutItsText() throws InterruptedException {
        CountDownLatch failed = new CountDownLatch(1);
        class Desk {
            @Tool(value = "note", async = true)
            void note() {
                throw new ToolException("PRIVATE text");
            }
        }

        assertFails(new Desk(), "{}", failed);

        assertThat(log.everything()).anyMatch(text -> text.contains("a ToolException, which nobody hears"));
    }

    @Test
    void logsArgumentsThatDoNotFitAsAFailure() throws InterruptedException {
        CountDownLatch failed = new CountDownLatch(1);
        class Desk {
            @Tool(value = "note", async = true)
            void note(@ToolParam("seats") int seats) {}
        }

        assertFails(new Desk(), "{'seats':'PRIVATE'}", failed);
    }

    private void assertFails(Object desk, String arguments, CountDownLatch failed) throws InterruptedException {
        WebhookDispatcherBuilder builder = WebhookDispatcher.builder()
                .handlers(desk)
                .listener(event -> {
                    if (event instanceof Failed) {
                        failed.countDown();
                    }
                });

        assertThat(SignedRequests.to(builder).tool("note", arguments)).isEqualTo(result("{'ok':true}"));

        assertThat(failed.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(log.lines())
                .anyMatch(line -> line.matches("ERROR tool note failed, incident [0-9a-f]{12}, call unknown"));
    }
}
