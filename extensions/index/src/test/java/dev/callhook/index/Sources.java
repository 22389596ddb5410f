package dev.callhook.index;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources as a build does, into one folder for each module. */
final class Sources {

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|enum|record) (\\w+)");

    private final Path folder;

    Sources(Path folder) {
        this.folder = folder;
    }

    /** Compiles with the processor on the processor path, and every warning an error. */
    Path indexed(String module, String... sources) throws IOException {
        require(compile(module, sources, "-processorpath", processor(), "-Xlint:all,-processing", "-Werror"));
        return classes(module);
    }

    /** Compiles with the processor and one before it, which makes a class. */
    void indexed(String module, MadeClass made, String... sources) throws IOException {
        List<String> found = compile(
                module, sources, List.of(made, new HandlerIndexProcessor()), "-Xlint:all,-processing", "-Werror");
        require(found);
    }

    /** Compiles without a processor, into what is there already. */
    Path plain(String module, String... sources) throws IOException {
        require(compile(module, sources, "-proc:none"));
        return classes(module);
    }

    /** Returns what the processor says, such as {@code ERROR Desk.java:3 Desk.a() is private: ...}. */
    List<String> diagnostics(String module, String... sources) throws IOException {
        return compile(module, sources, "-processorpath", processor());
    }

    private List<String> compile(String module, String[] sources, String... options) throws IOException {
        return compile(module, sources, List.of(), options);
    }

    private List<String> compile(String module, String[] sources, List<Processor> processors, String... options)
            throws IOException {
        List<String> all = new ArrayList<>(List.of(options));
        String classPath = System.getProperty("java.class.path") + File.pathSeparator + others(module);
        all.addAll(List.of(
                "-parameters",
                "-g",
                "-d",
                Files.createDirectories(classes(module)).toString()));
        all.addAll(List.of("-classpath", classPath));
        List<Path> files = new ArrayList<>();
        for (String source : sources) {
            files.add(write(folder.resolve(module + "-sources"), source));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(found, null, null)) {
            CompilationTask task =
                    compiler.getTask(null, manager, found, all, null, manager.getJavaFileObjectsFromPaths(files));
            if (!processors.isEmpty()) {
                task.setProcessors(processors);
            }
            task.call();
        }
        return found.getDiagnostics().stream().map(Sources::text).toList();
    }

    private static String text(Diagnostic<? extends JavaFileObject> found) {
        String place = found.getSource() == null
                ? ""
                : Path.of(found.getSource().getName()).getFileName() + ":" + found.getLineNumber() + " ";
        return found.getKind() + " " + place + found.getMessage(Locale.ROOT);
    }

    private static void require(List<String> diagnostics) {
        if (!diagnostics.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", diagnostics));
        }
    }

    private static Path write(Path root, String source) throws IOException {
        Matcher name = PACKAGE.matcher(source);
        Matcher type = TYPE.matcher(source);
        if (!name.find() || !type.find()) {
            throw new IllegalArgumentException(source);
        }
        Path file = root.resolve(name.group(1).replace('.', '/')).resolve(type.group(1) + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, source);
    }

    Path classes(String module) {
        return folder.resolve(module);
    }

    private String others(String module) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return String.join(
                    File.pathSeparator,
                    all.filter(path -> !path.endsWith(module))
                            .map(Path::toString)
                            .toList());
        }
    }

    private static String processor() {
        return Path.of(HandlerIndexProcessor.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
    }

    /** Packs a module as Maven does: with a manifest, and with entries for folders. */
    Path jar(String module) throws IOException {
        Path jar = folder.resolve(module + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream target = new JarOutputStream(out, new Manifest())) {
            pack(module, target, true);
        }
        return jar;
    }

    /** Packs nothing but the files of a module. */
    Path bareJar(String module) throws IOException {
        Path jar = folder.resolve(module + ".jar");
        try (ZipOutputStream target = new ZipOutputStream(Files.newOutputStream(jar))) {
            pack(module, target, false);
        }
        return jar;
    }

    private void pack(String module, ZipOutputStream target, boolean folders) throws IOException {
        Path root = classes(module);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(each -> !each.equals(root)).toList()) {
                String name = root.relativize(file).toString().replace(File.separatorChar, '/');
                if (Files.isRegularFile(file)) {
                    target.putNextEntry(new ZipEntry(name));
                    Files.copy(file, target);
                } else if (folders) {
                    target.putNextEntry(new ZipEntry(name + "/"));
                }
            }
        }
    }

    /** Returns the index of a module without comments. */
    List<String> index(String module) throws IOException {
        return Files.readAllLines(classes(module).resolve("META-INF/callhook/handlers")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }
}
