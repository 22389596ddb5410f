package dev.callhook.internal.dispatch;

import dev.callhook.signature.SignatureVerifier;
import dev.callhook.spi.HandlerInterceptor;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * What surrounds the handlers.
 *
 * @param verifier decides which deliveries are real
 * @param interceptors surround every handler method, the first one outermost
 * @param nanoTime the source of elapsed time
 */
public record DispatchSettings(
        SignatureVerifier verifier, List<HandlerInterceptor> interceptors, LongSupplier nanoTime) {}
