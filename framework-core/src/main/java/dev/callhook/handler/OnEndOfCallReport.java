package dev.callhook.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that receives summary, transcript and analysis after a call.
 *
 * <p>The method returns {@code void}, since the platform ignores the answer. Several methods may listen; they run one
 * after the other by {@link #order()}, then by class and method name. If one of them fails the others still run and the
 * delivery is answered with 500.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OnEndOfCallReport {

    /**
     * The place among the methods that receive reports, lowest first.
     *
     * @return the place
     */
    int order() default 0;
}
