package dev.callhook.internal.registration;

import dev.callhook.internal.index.Candidate;
import dev.callhook.internal.index.HandlerIndex;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Finds classes with handler methods in named packages: by the index where it knows them all, else by a scan. */
final class HandlerClasses {

    private final Problems problems;
    private final ClassLoader loader = Objects.requireNonNullElse(
            Thread.currentThread().getContextClassLoader(), HandlerClasses.class.getClassLoader());

    HandlerClasses(Problems problems) {
        this.problems = problems;
    }

    /** Returns the classes that can be instantiated and have an annotated method, their own or an inherited one. */
    List<Class<?>> in(List<String> packages) {
        Collection<Candidate> candidates =
                HandlerIndex.candidates(packages, loader, this::mayHandle).orElseGet(() -> scanned(packages));
        List<Class<?>> found = new ArrayList<>();
        for (Candidate candidate : candidates) {
            load(candidate, found);
        }
        return found;
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

    private void load(Candidate candidate, List<Class<?>> found) {
        try {
            Class<?> type = Class.forName(candidate.name(), false, loader);
            if (!Modifier.isAbstract(type.getModifiers()) && AnnotatedMethods.existIn(type)) {
                found.add(type);
            }
        } catch (ClassNotFoundException | LinkageError e) {
            if (candidate.certain()) { // other classes of the package may well need what is not there
                problems.add("the class " + candidate.name() + " has handler methods, but cannot be loaded: " + e);
            }
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
