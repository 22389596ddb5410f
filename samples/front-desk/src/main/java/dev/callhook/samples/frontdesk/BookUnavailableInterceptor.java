package dev.callhook.samples.frontdesk;

import dev.callhook.handler.ToolException;
import dev.callhook.samples.frontdesk.desk.DeskUnavailableException;
import dev.callhook.spi.HandlerInterceptor;
import dev.callhook.spi.Invocation;
import org.jspecify.annotations.Nullable;

/** Gives the assistant something to say when the book does not answer. An event just fails: it is delivered again. */
final class BookUnavailableInterceptor implements HandlerInterceptor {

    @Override
    public @Nullable Object intercept(Invocation invocation, Chain chain) throws Throwable {
        try {
            return chain.proceed();
        } catch (DeskUnavailableException e) {
            if (invocation.toolCall().isEmpty()) {
                throw e;
            }
            throw new ToolException(
                    "The appointment book does not answer right now, and what was to be written down may or may not be"
                            + " in it. Offer that somebody from the desk rings back.",
                    e);
        }
    }
}
