package dev.callhook.internal.registration;

import dev.callhook.internal.index.Candidate;
import dev.callhook.internal.index.HandlerIndex;
import dev.callhook.internal.index.ListedClasses;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds classes with handler methods in named packages: by the index where it knows them all, else by loading every class, else by
 * a scan, which is dear but sees more.
 */
final class HandlerClasses {

    private final Problems problems;
    private final ClassLoader loader = Objects.requireNonNullElse(
            Thread.currentThread().getContextClassLoader(), HandlerClasses.class.getClassLoader());

    HandlerClasses(Problems problems) {
        this.problems = problems;
    }

    /** Returns the classes that can be instantiated and have an annotated method, their own or an inherited one. */
    List<Class<?>> in(List<String> packages) {
        return HandlerIndex.candidates(packages, loader, this::mayHandle)
                .map(this::loaded)
                .or(() -> ListedClasses.in(packages, loader).flatMap(this::allLoaded))
                .orElseGet(() -> loaded(scanned(packages)));
    }

    /** Loads classes; empty if one cannot be loaded, since its name does not tell whether that matters. */
    private Optional<List<Class<?>>> allLoaded(Collection<String> names) {
        List<Class<?>> found = new ArrayList<>();
        try {
            for (String name : names) {
                load(name, found);
            }
            return Optional.of(found);
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    private List<Class<?>> loaded(Collection<Candidate> candidates) {
        List<Class<?>> found = new ArrayList<>();
        for (Candidate candidate : candidates) {
            try {
                load(candidate.name(), found);
            } catch (ClassNotFoundException | LinkageError e) {
                if (candidate.certain()) { // other classes of the package may well need what is not there
                    problems.add("the class " + candidate.name() + " has handler methods, but cannot be loaded: " + e);
                }
            }
        }
        return found;
    }

    private void load(String name, List<Class<?>> found) throws ClassNotFoundException {
        Class<?> type = Class.forName(name, false, loader);
        if (!Modifier.isAbstract(type.getModifiers()) && AnnotatedMethods.existIn(type)) {
            found.add(type);
        }
    }

    private Collection<Candidate> scanned(List<String> packages) {
        try {
            return HandlerScanner.scan(packages, loader);
        } catch (LinkageError e) {
            problems.add("scanning needs ClassGraph 4.8, and the one on the class path does not fit (" + e.getMessage()
                    + "): align its version, or register the objects with handlers(...) instead of scan(...)");
            return List.of();
        }
    }

    private boolean mayHandle(String name) {
        try {
            return AnnotatedMethods.existIn(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            return true;
        }
    }
}
