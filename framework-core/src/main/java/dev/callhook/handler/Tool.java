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
 * CompletionStage} of these, or a {@link ToolResult}.
 *
 * <p>The platform waits ten seconds. A tool that has no result shortly before that, or at its own {@link #timeout()}, is
 * interrupted, and the assistant is told that it takes too long.
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
     * What the tool does and when to use it, in a sentence for the language model. It is part of the definition of the tool,
     * see {@code ToolDefinitions}; tools that are defined on the platform by hand have theirs there.
     *
     * @return the description, empty if there is none
     */
    String description() default "";

    /**
     * What is said to the caller while the tool works; of an async tool it takes the place of the result. It is part of the
     * definition of the tool.
     *
     * @return the sentence, empty for none
     */
    String message() default "";

    /**
     * The longest time that the tool may take, if that is shorter than what the platform leaves; for an async tool the
     * longest time that its work may go on.
     *
     * @return a number with {@code ms} or {@code s}, such as {@code "3s"} or {@code "1500ms"}, counted from the arrival of
     *     the request; empty for the time that the platform leaves
     */
    String timeout() default "";

    /**
     * How many calls of this tool may run at once on this server, such as the connections that a booking system allows. A
     * call above that is answered at once: the assistant is told that the tool is busy.
     *
     * @return the most calls at once; 0 for as many as the dispatcher allows
     */
    int maxConcurrent() default 0;

    /**
     * Whether the tool is async on the platform too: the request is answered at once and the work goes on afterwards, its
     * result is not used. The method returns {@code void} or a stage of {@code Void}; what it throws goes to the log. Work that
     * is under way when the process dies is lost.
     *
     * @return true to answer before the work is done
     */
    boolean async() default false;
}
