package dev.callhook.cli.desk;

import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolParam;
import java.util.List;

/** Needs what only the running application has; its tools take what a resolver of the application supplies. */
final class Desk {

    /** Who is served. */
    record Tenant(String id) {}

    /** A basket of anything. */
    record Basket<T>(List<T> all) {}

    Desk(Tenant tenant) {}

    @Tool(value = "order", description = "Takes an order – “soon”", timeout = "9900ms")
    void order(@ToolParam(description = "What") String article, Tenant tenant, Basket<String> basket) {}
}
