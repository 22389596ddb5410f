package dev.callhook.internal.registration;

import dev.callhook.internal.index.Candidate;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ScanResult;
import java.util.Arrays;
import java.util.List;

/** Reads the classes of named packages. The only class that knows ClassGraph, and it lets go at once. */
final class HandlerScanner {

    private HandlerScanner() {}

    /** Returns all classes that can be instantiated; certain are those that are annotated, or have a scanned ancestor that is. */
    static List<Candidate> scan(List<String> packages, ClassLoader loader) {
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
}
