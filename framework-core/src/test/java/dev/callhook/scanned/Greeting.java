package dev.callhook.scanned;

import dev.callhook.handler.Tool;

interface Greeting {

    @Tool("declared")
    String declared();

    @Tool("with_default")
    default String withDefault() {
        return "default of Greeting";
    }
}
