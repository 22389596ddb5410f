package dev.callhook.testkit;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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
    private @Nullable Sent last;

    /** An event that was read, when it was signed, and what came back the first time. */
    private record Sent(CallEvent event, Instant at, FirstAnswer first) {}

    /** An event to send; it is signed when it is sent, if no moment is given. */
    private record Step(
            CallEvent event,
            @Nullable Instant at,
            DeliveryMode mode,
            @Nullable Consumer<WebhookAnswer> check,
            String remark) {

        private Step later() {
            return new Step(event, at, mode, check, remark + ", out of order");
        }
    }

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
        return mode.isRead();
    }

    /** Returns the answers; none if the event is held back, or nobody waits for them. */
    List<WebhookAnswer> play(CallEvent event, @Nullable Consumer<WebhookAnswer> check) {
        return play(event, null, check, "");
    }

    /** Sends again what was read last, signed anew. */
    List<WebhookAnswer> redeliverLast(@Nullable Consumer<WebhookAnswer> check) {
        Sent sent = lastFor("redeliverLast()");
        return play(sent.event(), null, check, ", again");
    }

    /** Sends again what was read last, with the signature that it had. */
    void replayLast(@Nullable Consumer<WebhookAnswer> check) {
        Sent sent = lastFor("replayLast()");
        play(sent.event(), sent.at(), check, ", replayed");
    }

    private Sent lastFor(String step) {
        if (last == null) {
            throw new IllegalStateException(
                    "nothing has been sent that could be sent again: write " + step + " after another step");
        }
        return last;
    }

    private List<WebhookAnswer> play(
            CallEvent event, @Nullable Instant at, @Nullable Consumer<WebhookAnswer> check, String remark) {
        mode.requireSomebodyFor(check);
        Step step = new Step(event, at, mode, check, remark);
        mode = DeliveryMode.plain();
        if (holding) {
            holding = false;
            held = step.later();
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
        Instant at = step.at() == null ? kit.now() : step.at();
        FirstAnswer first = last != null && last.event().equals(event) ? last.first() : new FirstAnswer(event);
        if (step.mode().isRead()) {
            last = new Sent(event, at, first);
        }
        transcript.sent(event.text() + step.mode().text() + step.remark());
        try {
            WebhookTestKit then = kit.clock(Clock.fixed(at, ZoneOffset.UTC));
            List<WebhookAnswer> answers = step.mode().send(then, event.payload());
            transcript.answered(answers);
            check(step, answers, first);
            return answers;
        } catch (UncheckedIOException e) {
            throw transcript.failure(new AssertionError(e.getMessage(), e));
        } catch (AssertionError e) {
            throw transcript.failure(e);
        }
    }

    /** First what the script asks for, or else what is expected; then what must hold for whatever was sent. */
    private static void check(Step step, List<WebhookAnswer> answers, FirstAnswer first) {
        CallEvent event = step.event();
        Consumer<WebhookAnswer> asked = step.check();
        answers.forEach(asked == null ? event.ownCheck(step.mode().fault()) : asked.andThen(event::mustKeepExceptions));
        if (step.mode().isRead()) {
            answers.forEach(first::hold);
        }
        step.mode().replies().accept(answers);
    }

    /** Fails if a step waits for an event that has not been written. */
    void assertAllSent() {
        if (held != null) {
            throw new AssertionError(held.event().text() + " was held back by outOfOrder() and never sent: write the"
                    + " event that it is to change places with, or leave outOfOrder() out");
        }
        if (holding || !mode.isPlain()) {
            throw new AssertionError(
                    "outOfOrder(), fault(...) or copies(...) is the last step, and changes nothing: write"
                            + " the event that it is about after it");
        }
    }
}
