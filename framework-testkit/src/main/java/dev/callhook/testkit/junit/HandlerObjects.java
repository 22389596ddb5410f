package dev.callhook.testkit.junit;

import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Makes the handler objects of a test. */
final class HandlerObjects {

    private HandlerObjects() {}

    static List<Object> of(List<Class<?>> classes) {
        List<Object> handlers = new ArrayList<>();
        classes.forEach(type -> handlers.add(of(type)));
        return handlers;
    }

    private static Object of(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (NoSuchMethodException e) {
            throw failure(type, "it has no constructor without parameters", e);
        } catch (InstantiationException e) {
            throw failure(type, "it is abstract", e);
        } catch (InaccessibleObjectException | IllegalAccessException e) {
            throw failure(type, "its module does not open " + type.getPackageName() + " to dev.callhook.testkit", e);
        } catch (InvocationTargetException e) {
            throw failure(type, "its constructor failed: " + e.getCause(), e);
        }
    }

    private static ExtensionConfigurationException failure(Class<?> type, String reason, Exception cause) {
        return new ExtensionConfigurationException(
                "no object of " + type.getName() + " could be made: " + reason
                        + ". Where it is made otherwise, write instead of @CallhookTest a field with @RegisterExtension:"
                        + " CallhookExtension.of(() -> WebhookDispatcher.builder().handlers(...))",
                cause);
    }
}
