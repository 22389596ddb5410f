package dev.callhook.scanned;

import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.handler.Tool;
import dev.callhook.scanned.abroad.ForeignDesk;
import java.util.concurrent.atomic.AtomicInteger;

/** Package-private, with a nested class, an abstract class and an interface that are no handlers themselves. */
class Reception extends ForeignDesk implements Greeting {

    static final AtomicInteger STATUS_UPDATES = new AtomicInteger();

    Reception() {}

    @Tool("reception")
    String reception() {
        return "reception";
    }

    @Override
    public String overridden() {
        return "overridden in Reception";
    }

    @Override
    @Tool("renamed_at_home")
    public String renamed() {
        return "renamed in Reception";
    }

    @Override
    public String declared() {
        return "declared in Greeting";
    }

    @OnStatusUpdate
    void status() {
        STATUS_UPDATES.incrementAndGet();
    }

    static final class Nested {
        @Tool("nested")
        String nested() {
            return "nested";
        }
    }

    abstract static class Half {
        @Tool("half")
        String half() {
            return "half";
        }
    }

    static final class Bystander {
        private Bystander(String needed) {}
    }
}
