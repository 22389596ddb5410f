package dev.callhook.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a test provokes incidents: handlers that fail, or ignore their interrupt. It then fails if there are more or fewer.
 *
 * @see CallhookTest
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface ExpectIncidents {

    /**
     * Returns how many there must be.
     *
     * @return the number
     */
    int value();
}
