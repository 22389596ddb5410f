package dev.callhook.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives an {@link OnEndOfCallReport} method the structured analysis of the call: {@code message.analysis}, read as the
 * type of the parameter (a record, a class or a map). {@code AssistantRequestResponse.analysis(Type)} asks for the same type.
 *
 * <p>It is read by the rules of tool arguments: a component that is not an {@code Optional} must be there. An analysis that does
 * not fit means that the method does not run and the delivery is answered with 500, unless the parameter is an {@code Optional}
 * and the method takes the analysis a second time as {@code RawJson}, {@code JsonNode} or a map of whatever comes: then the {@code
 * Optional} is empty. A type that no JSON Schema describes is a start-up problem.
 *
 * <p>The analysis is absent where none is configured and after very short calls, so an {@code Optional} is the safe
 * choice; a required value that is absent means that the method does not run and the delivery is answered with 500.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Analysis {}
