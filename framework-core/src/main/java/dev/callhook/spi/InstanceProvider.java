package dev.callhook.spi;

/**
 * Says where the objects of scanned handler classes come from: a dependency injection container, most often.
 *
 * <p>It is asked once for each class, at start-up. The object may be a proxy of the class.
 */
@FunctionalInterface
public interface InstanceProvider {

    /**
     * Returns the object whose methods are called.
     *
     * @param handlerClass the class with handler methods
     * @param <T> the class with handler methods
     * @return the object, a subclass or an implementation
     * @throws Exception if there is none; it is reported as a start-up problem
     */
    <T> T get(Class<T> handlerClass) throws Exception;
}
