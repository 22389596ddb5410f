package dev.callhook.testkit;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends the events of one call in the order and the way that a script asks for, and keeps what came back. */
final class CallPlayer {

    private final WebhookTestKit kit;
    private final CallTranscript transcript = new CallTranscript();
    private DeliveryMode mode = DeliveryMode.plain();
    private boolean holding;
    private @Nullable Step held;
    private @Nullable CallEvent last;

    private record Step(CallEvent event, DeliveryMode mode, Consumer<WebhookAnswer> check, String remark) {}

    CallPlayer(WebhookTestKit kit) {
        this.kit = kit;
    }

    void fault(DeliveryFault fault) {
        mode = mode.faulty(fault);
    }

    void copies(int copies, Consumer<List<WebhookAnswer>> replies) {
        if (copies < 2 || copies > 100) {
            throw new IllegalArgumentException("there cannot be " + copies + " copies at once: write 2 to 100");
        }
        mode = mode.copied(copies, replies);
    }

    void hold() {
        if (holding || held != null) {
            throw new IllegalStateException("an event is held back already: write the event that it is to change places"
                    + " with before the next outOfOrder()");
        }
        holding = true;
    }

    void mustNotHold(String step, String reason) {
        if (holding) {
            throw new IllegalStateException(
                    step + " cannot be out of order, " + reason + ": write outOfOrder() before another step");
        }
    }

    /** Tells whether the next event will be read: if not, it is as if the platform had not sent it. */
    boolean isReadable() {
        return mode.fault() == null;
    }

    /** Returns the answers; none yet if the event is held back. */
    List<WebhookAnswer> play(CallEvent event, @Nullable Consumer<WebhookAnswer> check) {
        return play(event, check, "");
    }

    /** Sends again what was read last. */
    void playLast(@Nullable Consumer<WebhookAnswer> check) {
        if (last == null) {
            throw new IllegalStateException(
                    "nothing has been sent that could be sent again: write redeliverLast() after another step");
        }
        play(last, check, ", again");
    }

    private List<WebhookAnswer> play(CallEvent event, @Nullable Consumer<WebhookAnswer> check, String remark) {
        Step step = new Step(event, mode, check == null ? event.ownCheck(mode.fault()) : check, remark);
        mode = DeliveryMode.plain();
        if (holding) {
            holding = false;
            held = new Step(event, step.mode(), step.check(), remark + ", out of order");
            return List.of();
        }
        List<WebhookAnswer> answers = send(step);
        if (held != null) {
            Step late = held;
            held = null;
            send(late);
        }
        return answers;
    }

    private List<WebhookAnswer> send(Step step) {
        CallEvent event = step.event();
        if (step.mode().fault() == null) {
            last = event;
        }
        transcript.sent(event.text() + step.mode().text() + step.remark());
        try {
            List<WebhookAnswer> answers = step.mode().send(kit, event.payload());
            transcript.answered(answers);
            answers.forEach(step.check());
            step.mode().replies().accept(answers);
            return answers;
        } catch (UncheckedIOException e) {
            throw transcript.failure(new AssertionError(e.getMessage(), e));
        } catch (AssertionError e) {
            throw transcript.failure(e);
        }
    }
}
