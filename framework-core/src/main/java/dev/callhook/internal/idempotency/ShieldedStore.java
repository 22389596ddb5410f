package dev.callhook.internal.idempotency;

import dev.callhook.internal.execution.AtEnd;
import dev.callhook.spi.IdempotencyStore;
import java.time.Duration;

/**
 * A store that may block, as one job asks it: no interrupt reaches it.
 *
 * @param store the store
 * @param end the end of the job
 */
public record ShieldedStore(IdempotencyStore store, AtEnd end) implements IdempotencyStore {

    @Override
    public Claim claim(String key, String fingerprint, Duration lease) throws Exception {
        return end.shielded(() -> store.claim(key, fingerprint, lease));
    }

    @Override
    public void complete(String key, String token, byte[] answer) throws Exception {
        end.shielded(() -> {
            store.complete(key, token, answer);
            return true;
        });
    }

    @Override
    public void release(String key, String token) throws Exception {
        end.shielded(() -> {
            store.release(key, token);
            return true;
        });
    }
}
