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
     * @return the object: of the class, of a subclass, or a proxy that shares its interfaces
     * @throws Exception if there is none; it is reported as a start-up problem
     */
    Object get(Class<?> handlerClass) throws Exception;
}
