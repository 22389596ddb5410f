package dev.callhook.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a handler method what it returned as {@code metadata} of the assistant: {@code message.assistant.metadata}, read
 * as the type of the parameter (a record, a class or a map). All methods of an application read it as one type, or as {@code
 * RawJson}, {@code JsonNode} or a map of whatever comes. Where metadata is sealed, what this application did not give is absent.
 *
 * <p>The platform does not send the assistant with every event, so an {@code Optional} is the safe choice; a required
 * value that is absent means that the method does not run.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Metadata {}
