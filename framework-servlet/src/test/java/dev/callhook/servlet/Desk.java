package dev.callhook.servlet;

import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.payload.StatusUpdatePayload;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it was told; also found by scanning. */
final class Desk {

    final List<String> seen = new CopyOnWriteArrayList<>();

    @OnStatusUpdate
    void status(StatusUpdatePayload update) {
        seen.add(String.valueOf(update.endReason()));
    }
}
