package dev.callhook.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what an argument, or a part of one, means: in a few words for the language model, which reads them in the JSON Schema
 * of the tool.
 *
 * <pre>{@code
 * record Guest(@Description("As it is spoken") String name, Seat seat) {}
 *
 * enum Seat {
 *     @Description("Quiet, for two") WINDOW,
 *     @Description("For groups") TABLE
 * }
 * }</pre>
 *
 * <p>On a type it counts wherever the type is used and nothing closer says more. On a parameter {@link
 * ToolParam#description()} comes first.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE})
public @interface Description {

    /**
     * What it means.
     *
     * @return the description
     */
    String value();
}
