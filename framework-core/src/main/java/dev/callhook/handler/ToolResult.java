package dev.callhook.handler;

import org.jspecify.annotations.Nullable;

/**
 * The result of a tool in a wire form that the method chooses.
 *
 * <p>Most methods return their value as it is and never need this: it is sent as {@code {"results":[{"tool_call_id":
 * "...","result":value}]}}, which cannot be misread. The other forms are for assistants that were built on them; they
 * are refused where they could be misread: for a request of several calls, and for a value with a top-level {@code
 * result}, {@code results} or {@code error}.
 *
 * @param form the shape of the answer
 * @param value what is sent: anything that can be written as JSON; for {@link Form#ERROR} the text
 */
public record ToolResult(Form form, @Nullable Object value) {

    /**
     * Has a text for every error.
     *
     * @param form the shape of the answer
     * @param value what is sent
     */
    public ToolResult {
        value = form == Form.ERROR ? ToolException.orNeutral(value == null ? null : value.toString()) : value;
    }

    /** The shapes of an answer, by the names that the platform's documentation gives them. */
    public enum Form {
        /** {@code {"results":[{"tool_call_id":"...","result":value}]}}, the form that the platform recommends. */
        OBJECT,
        /** {@code {"result":value}}. */
        SIMPLE,
        /** The value itself is the whole body; it must be a JSON object. */
        DIRECT,
        /** The tool failed, the value is the text for the assistant. */
        ERROR
    }

    /**
     * Returns the result in the recommended form, as if the method had returned the value.
     *
     * @param value what is sent
     * @return the result
     */
    public static ToolResult of(@Nullable Object value) {
        return new ToolResult(Form.OBJECT, value);
    }

    /**
     * Returns the result as {@code {"result":value}}.
     *
     * @param value what is sent
     * @return the result
     */
    public static ToolResult simple(@Nullable Object value) {
        return new ToolResult(Form.SIMPLE, value);
    }

    /**
     * Returns the result with the value as the whole body.
     *
     * @param value what is sent; must be written as a JSON object
     * @return the result
     */
    public static ToolResult direct(@Nullable Object value) {
        return new ToolResult(Form.DIRECT, value);
    }

    /**
     * Returns a failure that is told to the assistant, as if the method had thrown {@link ToolException}.
     *
     * @param textForAssistant what the assistant is told; null or blank gives a neutral sentence
     * @return the result
     */
    public static ToolResult error(@Nullable String textForAssistant) {
        return new ToolResult(Form.ERROR, textForAssistant);
    }

    /** {@return the form alone, since a value may hold personal data} */
    @Override
    public String toString() {
        return "ToolResult[form=" + form + "]";
    }
}
