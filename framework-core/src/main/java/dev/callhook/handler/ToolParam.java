package dev.callhook.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names and describes one argument of a {@link Tool} method.
 *
 * <p>A parameter needs it only where its name on the wire differs from its name in Java, where it has a default, or
 * where the language model should read a description. An argument that may be absent is an {@code Optional}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface ToolParam {

    /**
     * The argument's name on the wire.
     *
     * @return the name, or empty for the name of the Java parameter (compile with {@code -parameters})
     */
    String value() default "";

    /**
     * What the argument means, in a few words for the language model. It is part of the tool's definition, see {@link Tool}.
     *
     * @return the description, empty if there is none
     */
    String description() default "";

    /**
     * The value when the argument is absent or {@code null}: the text of a number, date, enum constant or string, or
     * JSON for lists, maps and records. It is checked at start-up.
     *
     * @return one value, or none if the argument is required
     */
    String[] defaultValue() default {};
}
