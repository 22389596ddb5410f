package dev.callhook.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What a single handler method says that no application can mean.
 *
 * @param types compares types
 * @param elements finds types
 * @param model names types
 */
record MethodChecks(Types types, Elements elements, HandlerModel model) {

    private static final List<String> BINDING = List.of("ToolParam", "ToolArguments", "Metadata", "Analysis");

    /** Returns the problems, without the name of the method. */
    List<String> problems(AnnotatedMethod found) {
        List<String> problems = new ArrayList<>();
        returned(found).ifPresent(problems::add);
        if (found.event() == Event.TOOL_CALLS) {
            problems.addAll(ToolChecks.problems(found));
        }
        found.method()
                .getParameters()
                .forEach(each -> parameter(each, found.event())
                        .ifPresent(problem -> problems.add("parameter " + each.getSimpleName() + " " + problem)));
        return problems;
    }

    private Optional<String> returned(AnnotatedMethod found) {
        TypeMirror type = found.method().getReturnType();
        String returns = ": returns " + model.simpleName(type);
        if (type.getKind() == TypeKind.ERROR) {
            return Optional.empty();
        }
        return switch (found.event()) {
            case TOOL_CALLS ->
                when(
                        found.written("async").equals(Optional.of(true)) && !isNothing(type),
                        "must return void or a CompletionStage<Void>, since the result of an async tool is not used"
                                + returns);
            case ASSISTANT_REQUEST ->
                when(
                        !isNamed(type, Event.PAYLOAD + "AssistantRequestResponse"),
                        "must return AssistantRequestResponse" + returns);
            case STATUS_UPDATE, END_OF_CALL_REPORT ->
                when(
                        type.getKind() != TypeKind.VOID,
                        "must return void, since the platform ignores the response" + returns);
        };
    }

    private boolean isNothing(TypeMirror type) {
        boolean stageOfVoid = isA(type, "java.util.concurrent.CompletionStage")
                && type instanceof DeclaredType stage
                && !stage.getTypeArguments().isEmpty()
                && isNamed(stage.getTypeArguments().get(0), "java.lang.Void");
        return type.getKind() == TypeKind.VOID || isNamed(type, "java.lang.Void") || stageOfVoid;
    }

    /** Tells whether a parameter asks for what the event does not carry. What an application supplies itself is its own matter. */
    private Optional<String> parameter(VariableElement parameter, Event event) {
        boolean bound = parameter.getAnnotationMirrors().stream()
                .map(each -> each.getAnnotationType().toString())
                .anyMatch(name -> BINDING.stream().anyMatch(each -> name.equals(Event.HANDLER + each)));
        TypeMirror type = unwrapped(parameter.asType());
        return when(
                !bound && !isGiven(type, event),
                "has the type " + model.simpleName(type) + ", which " + event.label() + " methods never get: they get "
                        + event.payload());
    }

    private boolean isGiven(TypeMirror type, Event event) {
        if (isNamed(type, Event.PAYLOAD + "ToolCall")) {
            return event == Event.TOOL_CALLS;
        }
        if (isNamed(type, Event.HANDLER + "EventOrder")) {
            return event.isToldOnly();
        }
        TypeElement payload = elements.getTypeElement(Event.PAYLOAD + event.payload());
        return !isA(type, Event.PAYLOAD + "WebhookPayload")
                || payload == null
                || types.isAssignable(payload.asType(), type);
    }

    private static TypeMirror unwrapped(TypeMirror type) {
        return type instanceof DeclaredType declared
                        && isNamed(type, "java.util.Optional")
                        && !declared.getTypeArguments().isEmpty()
                ? declared.getTypeArguments().get(0)
                : type;
    }

    private boolean isA(TypeMirror type, String name) {
        TypeElement element = elements.getTypeElement(name);
        return type instanceof DeclaredType
                && element != null
                && types.isAssignable(types.erasure(type), types.erasure(element.asType()));
    }

    private static boolean isNamed(TypeMirror type, String name) {
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals(name);
    }

    private static Optional<String> when(boolean wrong, String problem) {
        return wrong ? Optional.of(problem) : Optional.empty();
    }
}
