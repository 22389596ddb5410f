package dev.callhook.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that runs when the assistant calls the tool of this name, while a person waits on the line.
 *
 * <p>Every parameter that is not of a type that Callhook supplies (see {@code ArgumentResolver}) is an argument of the
 * tool. The method returns anything that can be written as JSON, {@code void}, an {@code Optional}, a {@code
 * CompletionStage} of these, or a {@link ToolResult}. The platform waits ten seconds.
 *
 * <p>Throw {@link ToolException} to tell the assistant why the tool could not do its work; the text of any other
 * exception stays in the log.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Tool {

    /**
     * The name under which the assistant knows the tool: a letter or {@code _}, then letters, digits, {@code _} or
     * {@code -}, at most 64 characters; unique in the application.
     *
     * @return the name
     */
    String value();

    /**
     * What the tool does and when to use it, in a sentence for the language model. It is not sent by Callhook: the tools of
     * an assistant are defined on the platform, or in the answer to an assistant-request.
     *
     * @return the description, empty if there is none
     */
    String description() default "";
}
