package dev.callhook.internal.dispatch;

import dev.callhook.internal.json.InvalidArgumentException;
import dev.callhook.internal.registration.BoundParameter;
import dev.callhook.internal.registration.HandlerMethod;
import dev.callhook.spi.HandlerInterceptor;
import dev.callhook.spi.Invocation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a handler method: the interceptors around it, then its arguments, then the method itself. */
final class HandlerInvoker {

    private static final Logger LOG = LoggerFactory.getLogger(HandlerInvoker.class);

    private final List<HandlerInterceptor> interceptors;

    HandlerInvoker(List<HandlerInterceptor> interceptors) {
        this.interceptors = List.copyOf(interceptors);
    }

    @Nullable
    Object invoke(HandlerMethod method, Invocation invocation) throws Throwable {
        boolean interrupted = Thread.currentThread().isInterrupted();
        try {
            return proceed(0, method, invocation);
        } finally {
            if (!interrupted && Thread.interrupted()) { // or the next handler on this thread would pay for this one
                LOG.debug("{} left its thread interrupted", method.label());
            }
        }
    }

    private @Nullable Object proceed(int index, HandlerMethod method, Invocation invocation) throws Throwable {
        if (index == interceptors.size()) {
            @Nullable Object[] arguments = arguments(method, invocation);
            return (Object) method.handle().invokeExact(arguments);
        }
        HandlerInterceptor interceptor = interceptors.get(index);
        OnceChain next = new OnceChain(() -> proceed(index + 1, method, invocation));
        Object result = interceptor.intercept(invocation, next);
        next.requireProceeded(interceptor);
        return result;
    }

    private static @Nullable Object[] arguments(HandlerMethod method, Invocation invocation) throws Exception {
        List<BoundParameter> parameters = method.parameters();
        @Nullable Object[] arguments = new @Nullable Object[parameters.size()];
        InvalidArguments invalid = new InvalidArguments();
        for (int i = 0; i < arguments.length; i++) {
            try {
                arguments[i] = argument(parameters.get(i), invocation);
            } catch (InvalidArgumentException e) {
                invalid.add(parameters.get(i).name(), e);
            }
        }
        invalid.throwIfAny(method);
        return arguments;
    }

    private static @Nullable Object argument(BoundParameter parameter, Invocation invocation) throws Exception {
        Object value = parameter.resolver().resolve(invocation);
        if (parameter.optional()) {
            return Optional.ofNullable(value);
        }
        if (value == null) {
            throw new AbsentArgumentException(parameter.name());
        }
        return value;
    }

    /** Lets an interceptor go on once: never would lose the handler without a trace, twice would run it twice. */
    private static final class OnceChain implements HandlerInterceptor.Chain {

        private final HandlerInterceptor.Chain rest;
        private boolean proceeded;

        OnceChain(HandlerInterceptor.Chain rest) {
            this.rest = rest;
        }

        @Override
        public @Nullable Object proceed() throws Throwable {
            if (proceeded) {
                throw new IllegalStateException("an interceptor called proceed() twice: the handler would run twice");
            }
            proceeded = true;
            return rest.proceed();
        }

        void requireProceeded(HandlerInterceptor interceptor) {
            if (!proceeded) {
                throw new IllegalStateException(interceptor.getClass().getName()
                        + " returned without calling proceed(): call it once, or throw, a ToolException for instance");
            }
        }
    }
}
