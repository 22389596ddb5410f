package dev.callhook.index;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Reports what the start-up would refuse, whatever else the application says, in the same words. Like the start-up it looks at
 * classes of which there can be an object, with all that they inherit.
 */
final class HandlerChecks {

    private final ProcessingEnvironment environment;
    private final HandlerModel model;
    private final MethodChecks methods;
    private final Set<String> reported = new HashSet<>();

    HandlerChecks(ProcessingEnvironment environment, HandlerModel model) {
        this.environment = environment;
        this.model = model;
        this.methods = new MethodChecks(environment.getTypeUtils(), environment.getElementUtils(), model);
    }

    void check(TypeElement type) {
        if (!HandlerModel.isConcrete(type)) {
            return;
        }
        List<AnnotatedMethod> found = model.methods(type);
        for (AnnotatedMethod each : found) {
            String first = "has " + each.event().label() + " and ";
            each.other()
                    .map(other -> first + other.label() + ": keep one of the two")
                    .ifPresent(problem -> report(type, each.method(), problem));
        }
        Map<String, ExecutableElement> claimed = new LinkedHashMap<>();
        found.forEach(each -> check(type, each, claimed));
    }

    private void check(TypeElement type, AnnotatedMethod each, Map<String, ExecutableElement> claimed) {
        Set<Modifier> modifiers = each.method().getModifiers();
        if (modifiers.contains(Modifier.STATIC) || modifiers.contains(Modifier.PRIVATE)) {
            String what = modifiers.contains(Modifier.STATIC) ? "static" : "private";
            report(
                    type,
                    each.method(),
                    "is " + what + ": make it a package-private, protected or public instance method");
        } else {
            methods.problems(each).forEach(problem -> report(type, each.method(), problem));
            requireOne(type, each, claimed);
        }
    }

    private void requireOne(TypeElement type, AnnotatedMethod each, Map<String, ExecutableElement> claimed) {
        if (each.event().isToldOnly()) {
            return;
        }
        String claim = each.event() == Event.TOOL_CALLS
                ? "the tool \"" + each.written("value").orElse("") + "\""
                : each.event().label();
        ExecutableElement first = claimed.putIfAbsent(claim, each.method());
        if (first != null) {
            report(
                    type,
                    each.method(),
                    "handles " + claim + ", as does " + model.label(first) + ": keep one of the two");
        }
    }

    /** At the method, if it is compiled now; once, though many classes may inherit it. */
    private void report(TypeElement type, ExecutableElement method, String problem) {
        Element place = model.compiled().contains(HandlerModel.declaring(method)) ? method : type;
        String text = model.label(method) + " " + problem;
        if (reported.add(place + " " + text)) {
            environment.getMessager().printMessage(Diagnostic.Kind.ERROR, text, place);
        }
    }
}
