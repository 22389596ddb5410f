package dev.callhook.spi;

import java.lang.reflect.Parameter;
import java.lang.reflect.Type;

/**
 * A parameter of a handler method, as an {@link ArgumentResolver.Factory} sees it at start-up.
 *
 * @param parameter the parameter, with its annotations and the method that declares it
 * @param type the type of the value; for an {@code Optional<T>} it is {@code T}
 * @param optional whether the parameter is an {@code Optional}, so that the value may be absent
 */
public record HandlerParameter(Parameter parameter, Type type, boolean optional) {

    /**
     * Tells whether the type of the value is this class.
     *
     * @param candidate the class
     * @return true if it is
     */
    public boolean is(Class<?> candidate) {
        return type == candidate;
    }
}
