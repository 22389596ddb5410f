package dev.callhook.testkit.cli.quiet;

import dev.callhook.handler.OnStatusUpdate;

final class Quiet {

    @OnStatusUpdate
    void status() {}
}
