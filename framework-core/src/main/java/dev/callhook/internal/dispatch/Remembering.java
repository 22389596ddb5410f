package dev.callhook.internal.dispatch;

import dev.callhook.internal.execution.Executions;
import dev.callhook.internal.idempotency.HashedKeys;
import dev.callhook.internal.idempotency.OnceInStore;
import dev.callhook.internal.idempotency.OnceOnly;
import dev.callhook.internal.idempotency.PlainKeys;
import dev.callhook.internal.idempotency.ShieldedStore;
import dev.callhook.internal.idempotency.WorkKeys;
import dev.callhook.spi.IdempotencyStore;
import java.util.Optional;

/**
 * Whether and how duplicates are told.
 *
 * @param once runs work once; empty if nothing is remembered
 * @param keys makes what work is known by
 * @param mayBlock whether the store may block, so that it must not be asked on a thread of the container
 */
record Remembering(Optional<OnceOnly> once, WorkKeys keys, boolean mayBlock) {

    static Remembering with(DispatchSettings settings, Executions executions) {
        IdempotencyStore store = settings.store();
        if (store == null) {
            return new Remembering(Optional.ofNullable(settings.memory()), new PlainKeys(), false);
        }
        OnceOnly once = new OnceInStore(
                end -> new ShieldedStore(store, end), executions.limits().lease(), executions::block);
        return new Remembering(Optional.of(once), new HashedKeys(), true);
    }

    boolean isOn() {
        return once.isPresent();
    }
}
