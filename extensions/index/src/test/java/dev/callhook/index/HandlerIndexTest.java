package dev.callhook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandlerIndexTest {

    @TempDir
    private Path folder;

    @Test
    void namesEveryClassAndWhatItIs() throws Exception {
        Sources sources = new Sources(folder);
        sources.plain("library", "package library; public class Elsewhere {}");
        sources.indexed(
                "app",
                """
                package shop;
                public class Desk {
                    @dev.callhook.handler.OnStatusUpdate void status() {}
                    static class Inner { class Deep { @dev.callhook.handler.Tool("deep") void deep() {} } }
                    record Row(int id) {}
                }
                """,
                "package shop; class Sub extends Desk implements Runnable { @Override public void run() {} }",
                """
                package shop;
                interface Greeting {
                    @dev.callhook.handler.AssistantRequest
                    default dev.callhook.payload.AssistantRequestResponse greet() { return null; }
                }
                """,
                "package shop; interface Further extends Greeting {}",
                "package shop; enum Host implements Further { ONE }",
                "package shop; abstract class Base { @dev.callhook.handler.OnEndOfCallReport void report() {} }",
                "package shop; class Own extends library.Elsewhere {}",
                "package shop; class Failure extends RuntimeException { static final long serialVersionUID = 1; }");

        assertThat(sources.index("app"))
                .containsExactly(
                        "maybe shop.Base",
                        "handler shop.Desk",
                        "other shop.Desk$Inner",
                        "handler shop.Desk$Inner$Deep",
                        "other shop.Desk$Row",
                        "other shop.Failure",
                        "maybe shop.Further",
                        "maybe shop.Greeting",
                        "handler shop.Host",
                        "maybe shop.Own",
                        "handler shop.Sub");
    }

    @Test
    void knowsWhatOtherProcessorsMake() throws Exception {
        Sources sources = new Sources(folder);
        sources.indexed("app", new MadeClass("shop.Made", """
                package shop;
                public class Made { @dev.callhook.handler.Tool("made") void made() {} }
                """), "package shop; class Sub extends Made {}");

        assertThat(sources.index("app")).containsExactly("handler shop.Made", "handler shop.Sub");
    }
}
