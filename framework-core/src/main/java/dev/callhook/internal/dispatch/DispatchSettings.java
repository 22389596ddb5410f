package dev.callhook.internal.dispatch;

import dev.callhook.internal.contract.ContractDrift;
import dev.callhook.internal.execution.ExecutionLimits;
import dev.callhook.internal.idempotency.OnceInMemory;
import dev.callhook.internal.json.MetadataSeal;
import dev.callhook.signature.SignatureVerifier;
import dev.callhook.spi.HandlerInterceptor;
import dev.callhook.spi.IdempotencyStore;
import dev.callhook.spi.WebhookListener;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the handlers.
 *
 * @param verifier decides which deliveries are real
 * @param interceptors surround every handler method, the first one outermost
 * @param nanoTime the source of elapsed time
 * @param limits how long and how many handlers run
 * @param executor the application's executor; null for ours
 * @param seal marks the metadata of answers; empty if it is not sealed
 * @param memory remembers what has been done; null if nothing does, or a store
 * @param store remembers it for several servers; null if none does
 * @param drift compares what assistants were told with what methods take; null if nobody wants that
 * @param listeners are told what becomes of deliveries
 */
public record DispatchSettings(
        SignatureVerifier verifier,
        List<HandlerInterceptor> interceptors,
        LongSupplier nanoTime,
        ExecutionLimits limits,
        @Nullable Executor executor,
        Optional<MetadataSeal> seal,
        @Nullable OnceInMemory memory,
        @Nullable IdempotencyStore store,
        @Nullable ContractDrift drift,
        List<WebhookListener> listeners) {}
