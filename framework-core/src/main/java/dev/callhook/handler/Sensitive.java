package dev.callhook.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an argument of a {@link Tool}, or a part of one, that is nobody's business: a date of birth, a complaint, a password.
 *
 * <pre>{@code
 * @Tool("register_patient")
 * String register(Patient patient, @Sensitive String complaint) { ... }
 *
 * record Patient(String insurer, @Sensitive LocalDate birthDate) {}
 * }</pre>
 *
 * <p>It stands on a parameter that is an argument, on a component of a record that is one or is part of one, however deep; on a
 * {@link ToolArguments} or {@code ToolCall} parameter it marks all arguments. Parts of a marked value are marked with it.
 *
 * <p>Today one thing reads the mark: the {@code DeliveryRecorder} of the test kit, which masks what is marked before it keeps a
 * delivery. The method itself gets the value as it came, other interceptors see the whole delivery, and an answer says what the
 * method returns. Callhook's own log never shows arguments, marked or not.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Sensitive {}
