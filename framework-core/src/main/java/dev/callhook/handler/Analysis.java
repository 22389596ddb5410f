package dev.callhook.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives an {@link OnEndOfCallReport} method the structured analysis of the call: {@code message.analysis}, read as the
 * type of the parameter (a record, a class or a map).
 *
 * <p>The analysis is absent where none is configured and after very short calls, so an {@code Optional} is the safe
 * choice; a required value that is absent means that the method does not run and the delivery is answered with 500.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Analysis {}
