package dev.callhook.cli;

import dev.callhook.spi.ArgumentResolver;
import dev.callhook.spi.HandlerParameter;
import java.lang.reflect.ParameterizedType;
import java.util.Optional;

/**
 * Stands for a resolver of the application, of which no value is ever wanted here.
 *
 * @param type what it supplies, with any type arguments
 */
record SuppliedType(Class<?> type) implements ArgumentResolver.Factory {

    @Override
    public Optional<ArgumentResolver> create(HandlerParameter parameter) {
        boolean isSupplied = parameter.is(type)
                || (parameter.type() instanceof ParameterizedType generic && generic.getRawType() == type);
        return isSupplied ? Optional.of(invocation -> null) : Optional.empty();
    }
}
