package dev.callhook.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that sets up the assistant for an inbound call, while the phone rings.
 *
 * <p>The method returns an {@code AssistantRequestResponse}. The platform waits five seconds; a method that throws,
 * returns {@code null} or is late is answered with <code>{}</code>, so that the default assistant takes the call. An
 * application has at most one such method.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AssistantRequest {}
