package dev.callhook.internal.registration;

import dev.callhook.spi.InstanceProvider;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;

/** Makes handler objects with their constructor without parameters. */
public final class ConstructorInstances implements InstanceProvider {

    @Override
    public Object get(Class<?> handlerClass) throws Exception {
        try {
            Constructor<?> constructor = handlerClass.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(
                    "it has no constructor without parameters: give one, register an object with"
                            + " handlers(...), or set an instanceProvider(...)");
        } catch (InaccessibleObjectException e) {
            throw new IllegalArgumentException(ModuleOpening.neededFor(handlerClass));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("its constructor failed: " + e.getCause(), e);
        }
    }
}
