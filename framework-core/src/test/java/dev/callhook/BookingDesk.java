package dev.callhook;

import dev.callhook.handler.Tool;
import java.util.concurrent.atomic.AtomicInteger;

/** Books when the gate lets it, and counts how often. */
final class BookingDesk {

    private final Gate gate;
    private final AtomicInteger runs;

    BookingDesk(Gate gate, AtomicInteger runs) {
        this.gate = gate;
        this.runs = runs;
    }

    @Tool("book")
    String book(String day) throws InterruptedException {
        gate.pass();
        return day + " " + runs.incrementAndGet();
    }

    @Tool("ping")
    String ping() {
        return "pong";
    }
}
