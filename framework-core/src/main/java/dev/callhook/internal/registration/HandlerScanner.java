package dev.callhook.internal.registration;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ScanResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Finds classes with handler methods in named packages. The only class that knows ClassGraph, and it lets go at once. */
final class HandlerScanner {

    private final Problems problems;

    HandlerScanner(Problems problems) {
        this.problems = problems;
    }

    /** Returns the classes that can be instantiated and have an annotated method, their own or an inherited one. */
    List<Class<?>> scan(List<String> packages) {
        ClassLoader loader = Objects.requireNonNullElse(
                Thread.currentThread().getContextClassLoader(), HandlerScanner.class.getClassLoader());
        List<Class<?>> found = new ArrayList<>();
        try {
            for (Candidate candidate : candidates(packages, loader)) {
                load(candidate, loader, found);
            }
        } catch (LinkageError e) {
            problems.add("scanning needs ClassGraph 4.8, and the one on the class path does not fit (" + e.getMessage()
                    + "): align its version, or register the objects with handlers(...) instead of scan(...)");
        }
        return found;
    }

    private static List<Candidate> candidates(List<String> packages, ClassLoader loader) {
        try (ScanResult result = new ClassGraph()
                .acceptPackages(packages.toArray(String[]::new))
                .addClassLoader(loader)
                .enableMethodInfo()
                .enableAnnotationInfo()
                .ignoreClassVisibility()
                .ignoreMethodVisibility()
                .scan()) {
            return result.getAllStandardClasses().stream()
                    .filter(info -> !info.isAbstract())
                    .map(info -> new Candidate(info.getName(), isAnnotated(info)))
                    .toList();
        }
    }

    private static boolean isAnnotated(ClassInfo info) {
        return Arrays.stream(EventKind.values()).anyMatch(kind -> info.hasMethodAnnotation(kind.annotation()));
    }

    private void load(Candidate candidate, ClassLoader loader, List<Class<?>> found) {
        try {
            Class<?> type = Class.forName(candidate.name(), false, loader);
            if (AnnotatedMethods.existIn(type)) {
                found.add(type);
            }
        } catch (ClassNotFoundException | LinkageError e) {
            if (candidate.annotated()) { // other classes of the package may well need what is not there
                problems.add("the class " + candidate.name() + " has handler methods, but cannot be loaded: " + e);
            }
        }
    }

    /** The name of a class, and whether its own methods, or those of scanned ancestors, are annotated. */
    private record Candidate(String name, boolean annotated) {}
}
