package dev.callhook.cli.quiet;

import dev.callhook.handler.OnStatusUpdate;

final class Quiet {

    @OnStatusUpdate
    void status() {}
}
