package dev.callhook.internal.schema;

import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.util.Optional;

/**
 * A place in the arguments that has a schema.
 *
 * @param type the type of its value
 * @param deserializer what the value is read with
 * @param property the property that it belongs to; empty at the top
 * @param declaration what the developer wrote there
 */
record Place(
        JavaType type, JsonDeserializer<?> deserializer, Optional<BeanProperty> property, Declaration declaration) {}
