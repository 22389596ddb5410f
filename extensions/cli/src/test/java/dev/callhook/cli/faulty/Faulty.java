package dev.callhook.cli.faulty;

import dev.callhook.handler.Tool;

final class Faulty {

    @Tool("book")
    private void book() {}

    @Tool("find")
    void find() {}

    @Tool(value = "wait", description = "Waits")
    void hold(Thread thread) {}
}
