package dev.callhook.internal.schema;

import com.fasterxml.jackson.databind.JavaType;
import dev.callhook.internal.json.WireJson;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Writes schemas as texts; ' stands for ". */
final class Schemas {

    static final WireJson JSON = new WireJson();

    private Schemas() {}

    static String of(Type type) {
        return of(JSON.typeOf(type));
    }

    static String of(JavaType type) {
        return text(new SchemaFactory(JSON).of(type).document());
    }

    static String text(Object schema) {
        try {
            return new String(JSON.write(schema), StandardCharsets.UTF_8).replace('"', '\'');
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Returns the type of a field of a class. */
    static Type field(Class<?> owner, String name) {
        try {
            return owner.getDeclaredField(name).getGenericType();
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }
}
