package dev.callhook.samples.benchmarks;

import java.io.IOException;
import java.util.List;

/** Takes the small tool call of the other measurements. */
final class ToolCallReceiver implements Receiver {

    private final Subject subject;
    private final List<Delivery> deliveries =
            Deliveries.of(Payload.SMALL_TOOL_CALL, false, DIFFERENT).all();

    ToolCallReceiver(Subject subject) {
        this.subject = subject;
    }

    @Override
    public boolean accepts(int number, boolean forged) throws IOException {
        Delivery delivery = deliveries.get(number);
        return subject.answer(forged ? delivery.forged() : delivery) != null;
    }

    @Override
    public int bytes() {
        return deliveries.get(0).body().length;
    }
}
