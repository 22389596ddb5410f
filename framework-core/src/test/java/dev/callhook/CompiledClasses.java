package dev.callhook;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Compiles classes while a test runs, into a folder of its own that no class path knows. */
final class CompiledClasses {

    private final Path root;

    private CompiledClasses(Path root) {
        this.root = root;
    }

    /** Compiles sources by the path of their file, such as {@code shop/Desk.java}. */
    static CompiledClasses of(Path folder, Map<String, String> sources, String... options) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("-proc:none", "-d", classes.toString()));
        arguments.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve("sources").resolve(source.getKey());
            Files.createDirectories(file.getParent());
            arguments.add(Files.writeString(file, source.getValue()).toString());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalArgumentException("the sources do not compile");
        }
        return new CompiledClasses(classes);
    }

    /** Packs all classes into a jar beside the folder, and returns what is in the jar. */
    CompiledClasses jar() throws IOException {
        Path jar = root.resolveSibling("classes.jar");
        try (FileSystem target = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"));
                Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.getPath("/" + root.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return new CompiledClasses(jar);
    }

    void delete(String classFile) throws IOException {
        Files.delete(root.resolve(classFile));
    }

    /** Runs something while these classes are visible to the context class loader alone. */
    <T> T visible(Action<T> action) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {root.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            return action.run(loader);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** What is run. */
    interface Action<T> {
        T run(ClassLoader loader) throws Exception;
    }
}
