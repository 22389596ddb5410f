package dev.callhook.index;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;

/**
 * A method and the annotation for which it is a handler method.
 *
 * @param method the method
 * @param event what it handles
 * @param annotation the annotation
 * @param other a second one, which is a mistake
 */
record AnnotatedMethod(ExecutableElement method, Event event, AnnotationMirror annotation, Optional<Event> other) {

    /** Returns what is written for a member of the annotation; empty if nothing is. */
    Optional<Object> written(String member) {
        return annotation.getElementValues().entrySet().stream()
                .filter(each -> each.getKey().getSimpleName().contentEquals(member))
                .map(each -> each.getValue().getValue())
                .findFirst();
    }
}
