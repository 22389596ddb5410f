package dev.callhook.internal.registration;

import dev.callhook.handler.Tool;
import dev.callhook.payload.AssistantRequestResponse;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.concurrent.CompletionStage;

/** What methods may return. */
final class ReturnTypes {

    private ReturnTypes() {}

    /** Tells whether a method has no result: void, or a stage of Void. */
    static boolean isNothing(Method method) {
        Type type = method.getGenericReturnType();
        boolean stageOfVoid = CompletionStage.class.isAssignableFrom(method.getReturnType())
                && type instanceof ParameterizedType stage
                && stage.getActualTypeArguments()[0] == Void.class;
        return type == void.class || type == Void.class || stageOfVoid;
    }

    /** Tells whether a method returns, or may return, more than a text, a number or a truth value. */
    static boolean isObject(Method method) {
        Class<?> type = method.getReturnType();
        return !type.isPrimitive() && !type.getPackageName().equals("java.lang");
    }

    static void check(AnnotatedMethods.Found found, Problems problems) {
        Method method = found.method();
        Class<?> type = method.getReturnType();
        switch (found.kind()) {
            case TOOL_CALLS -> {
                if (((Tool) found.annotation()).async() && !isNothing(method)) {
                    problems.add(
                            method,
                            "must return void or a CompletionStage<Void>, since the result of an async tool is not used:"
                                    + " returns " + type.getSimpleName());
                }
            }
            case ASSISTANT_REQUEST -> {
                if (type != AssistantRequestResponse.class) {
                    problems.add(method, "must return AssistantRequestResponse: returns " + type.getSimpleName());
                }
            }
            case STATUS_UPDATE, END_OF_CALL_REPORT -> {
                if (type != void.class) {
                    problems.add(
                            method,
                            "must return void, since the platform ignores the response: returns "
                                    + type.getSimpleName());
                }
            }
        }
    }
}
