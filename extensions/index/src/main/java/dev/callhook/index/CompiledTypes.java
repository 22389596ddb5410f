package dev.callhook.index;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The classes of a compilation, nested ones included. Those within methods are shown to no processor. */
final class CompiledTypes {

    private CompiledTypes() {}

    static Set<TypeElement> of(Set<String> topLevel, Elements elements) {
        Set<TypeElement> types = new LinkedHashSet<>();
        for (String name : topLevel) {
            TypeElement type = elements.getTypeElement(name);
            if (type != null) {
                add(type, types);
            }
        }
        return types;
    }

    private static void add(TypeElement type, Collection<TypeElement> types) {
        types.add(type);
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(nested -> add(nested, types));
    }
}
