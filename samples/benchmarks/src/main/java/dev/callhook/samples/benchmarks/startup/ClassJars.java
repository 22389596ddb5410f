package dev.callhook.samples.benchmarks.startup;

import dev.callhook.index.HandlerIndexProcessor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources into jars. */
final class ClassJars {

    private final Path folder;

    ClassJars(Path folder) {
        this.folder = folder;
    }

    /** Returns a jar with the classes, and their index if they are to have one. */
    Path jar(String name, boolean indexed, List<String> sources) throws IOException {
        Path classes = Files.createDirectories(folder.resolve(name));
        List<Path> files = new ArrayList<>();
        for (String source : sources) {
            String type = source.replaceAll("(?s).*?(?:class|record) (\\w+).*", "$1");
            Path file = folder.resolve(name + "-sources").resolve(type + ".java");
            Files.createDirectories(folder.resolve(name + "-sources"));
            files.add(Files.writeString(file, source));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    null,
                    manager,
                    null,
                    List.of("-parameters", "-d", classes.toString()),
                    null,
                    manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(indexed ? List.of(new HandlerIndexProcessor()) : List.of());
            if (!task.call()) {
                throw new IllegalStateException(name + " does not compile");
            }
        }
        return packed(name, classes);
    }

    private Path packed(String name, Path classes) throws IOException {
        Path jar = folder.resolve(name + ".jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream target = new JarOutputStream(out, manifest);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(each -> !each.equals(classes)).toList()) {
                boolean isFolder = Files.isDirectory(file);
                target.putNextEntry(new JarEntry(classes.relativize(file) + (isFolder ? "/" : "")));
                if (!isFolder) {
                    Files.copy(file, target);
                }
            }
        }
        return jar;
    }
}
