package dev.callhook.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * Finds the handler methods of classes that are being compiled, by the rules by which the start-up finds those of loaded ones.
 *
 * @param types compares types
 * @param compiled the classes of this compilation
 */
record HandlerModel(Types types, Set<TypeElement> compiled) {

    /** Returns the word of the index for a class. */
    String kind(TypeElement type) {
        boolean annotated =
                lineage(type).stream().anyMatch(each -> !declared(each).isEmpty());
        if (annotated && isConcrete(type)) {
            return "handler";
        }
        // what another jar adds to a class of its own, this compilation does not learn
        boolean open = isConcrete(type) && lineage(type).stream().anyMatch(this::isForeign);
        return annotated || open ? "maybe" : "other";
    }

    /** Tells whether there can be an object of just this class. */
    static boolean isConcrete(TypeElement type) {
        return type.getKind().isClass() && !type.getModifiers().contains(Modifier.ABSTRACT);
    }

    private boolean isForeign(TypeElement type) {
        String name = type.getQualifiedName().toString();
        return !compiled.contains(type) && !name.startsWith("java.") && !name.startsWith("javax.");
    }

    /** Returns the handler methods of a class; of a method that is declared several times the most special one counts. */
    List<AnnotatedMethod> methods(TypeElement type) {
        Map<String, AnnotatedMethod> bySignature = new LinkedHashMap<>();
        for (TypeElement each : lineage(type)) {
            declared(each).forEach(found -> bySignature.putIfAbsent(signature(found.method()), found));
        }
        return List.copyOf(bySignature.values());
    }

    private List<AnnotatedMethod> declared(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .flatMap(method -> annotated(method).stream())
                .sorted(Comparator.comparing(found -> order(found.method())))
                .toList();
    }

    private static Optional<AnnotatedMethod> annotated(ExecutableElement method) {
        Map<Event, AnnotationMirror> found = new EnumMap<>(Event.class);
        for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
            Event.of(mirror).ifPresent(event -> found.put(event, mirror));
        }
        Optional<Event> other = found.keySet().stream().skip(1).findFirst();
        return found.entrySet().stream()
                .findFirst()
                .map(first -> new AnnotatedMethod(method, first.getKey(), first.getValue(), other));
    }

    /** The order of the start-up: by name, then by the text that reflection has for a method. */
    private String order(ExecutableElement method) {
        String modifiers =
                method.getModifiers().stream().sorted().map(each -> each + " ").collect(Collectors.joining());
        return method.getSimpleName() + "\0" + modifiers + name(method.getReturnType(), TypeElement::getQualifiedName)
                + " " + signature(method);
    }

    private String signature(ExecutableElement method) {
        return method.getSimpleName()
                + parameters(method, TypeElement::getQualifiedName).collect(Collectors.joining(",", "(", ")"));
    }

    /** Returns class, name and types as a problem names them, such as {@code Desk.book(String, int)}. */
    String label(ExecutableElement method) {
        return declaring(method).getSimpleName() + "." + method.getSimpleName()
                + parameters(method, TypeElement::getSimpleName).collect(Collectors.joining(", ", "(", ")"));
    }

    /** Returns the class or interface in which a method is written. */
    static TypeElement declaring(ExecutableElement method) {
        return (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
    }

    private Stream<String> parameters(ExecutableElement method, Function<TypeElement, Name> naming) {
        return method.getParameters().stream().map(each -> name(each.asType(), naming));
    }

    /** Returns the name of a type without packages, parameters and annotations. */
    String simpleName(TypeMirror type) {
        return name(type, TypeElement::getSimpleName);
    }

    /** The text of a type itself would show its annotations. */
    private String name(TypeMirror type, Function<TypeElement, Name> naming) {
        TypeMirror erased = types.erasure(type);
        if (erased instanceof ArrayType array) {
            return name(array.getComponentType(), naming) + "[]";
        }
        return element(erased)
                .map(element -> naming.apply(element).toString())
                .orElseGet(() -> erased.getKind().name().toLowerCase(Locale.ROOT));
    }

    /** The class, its superclasses, then all their interfaces. */
    private Set<TypeElement> lineage(TypeElement type) {
        Set<TypeElement> lineage = new LinkedHashSet<>();
        Optional<TypeElement> next = Optional.of(type);
        while (next.isPresent() && !next.get().getQualifiedName().contentEquals("java.lang.Object")) {
            lineage.add(next.get());
            next = element(next.get().getSuperclass());
        }
        List<TypeElement> pending = new ArrayList<>(lineage);
        for (int i = 0; i < pending.size(); i++) {
            pending.get(i).getInterfaces().forEach(each -> element(each).ifPresent(pending::add));
        }
        lineage.addAll(pending);
        return lineage;
    }

    private Optional<TypeElement> element(TypeMirror type) {
        return types.asElement(type) instanceof TypeElement element ? Optional.of(element) : Optional.empty();
    }
}
