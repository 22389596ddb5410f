package dev.callhook.spi;

import org.jspecify.annotations.Nullable;

/**
 * Surrounds every run of a handler method: transactions, timing, auditing. Called by several threads at once.
 *
 * <p>Interceptors run in the order of registration, the first one outermost.
 */
@FunctionalInterface
public interface HandlerInterceptor {

    /**
     * Runs the rest of the chain and returns its result, or throws.
     *
     * @param invocation the run
     * @param chain the rest: call {@link Chain#proceed()} exactly once, or throw
     * @return the result of the method, as it is or replaced
     * @throws Throwable to fail the run; a {@code ToolException} tells the assistant why
     */
    @Nullable
    Object intercept(Invocation invocation, Chain chain) throws Throwable;

    /** The interceptors that come after this one, and the handler method. */
    @FunctionalInterface
    interface Chain {

        /**
         * Runs the rest of the chain.
         *
         * @return what the handler method returned; null for void
         * @throws Throwable what the handler method threw
         */
        @Nullable
        Object proceed() throws Throwable;
    }
}
