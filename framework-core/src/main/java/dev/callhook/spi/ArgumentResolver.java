package dev.callhook.spi;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives the value of one parameter of one handler method, on every run of it. Called by several threads at once.
 *
 * <p>One resolver is chosen for each parameter at start-up; none or several are a start-up problem.
 */
@FunctionalInterface
public interface ArgumentResolver {

    /**
     * Returns the value. It is wrapped by Callhook where the parameter is an {@code Optional}.
     *
     * @param invocation the run
     * @return the value, or null if it is absent; then a method whose parameter is not an {@code Optional} is not run
     * @throws Exception if the value cannot be given; the handler method fails with it
     */
    @Nullable
    Object resolve(Invocation invocation) throws Exception;

    /** Decides at start-up which parameters it supplies. */
    @FunctionalInterface
    interface Factory {

        /**
         * Returns the resolver for a parameter.
         *
         * @param parameter the parameter
         * @return the resolver, or empty if the parameter is not this factory's
         * @throws IllegalArgumentException if it is, but is declared wrongly; the message says what to write instead
         */
        Optional<ArgumentResolver> create(HandlerParameter parameter);
    }
}
