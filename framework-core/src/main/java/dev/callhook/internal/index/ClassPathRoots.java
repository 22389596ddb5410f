package dev.callhook.internal.index;

import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folders and jars that classes may come from. A class loader is asked for the folders of packages, and for the manifests
 * of jars, since not every jar has entries for folders; jars that have neither are taken from the class path of the JVM and
 * the URLs of class loaders.
 */
final class ClassPathRoots {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private final Set<Path> paths = new LinkedHashSet<>();

    private ClassPathRoots() {}

    /** Returns all folders and jars, if classes come from nowhere else. */
    static Set<Path> of(List<String> packages, ClassLoader loader) throws IOException, NotCoveredException {
        ClassPathRoots roots = new ClassPathRoots();
        roots.addResources(loader, MANIFEST);
        for (String name : packages) {
            roots.addResources(loader, name.replace('.', '/'));
        }
        roots.addUrls(loader);
        for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
            roots.add(Path.of(entry));
        }
        return roots.paths;
    }

    private void addResources(ClassLoader loader, String name) throws IOException, NotCoveredException {
        for (URL url : Collections.list(loader.getResources(name))) {
            addRoot(url, name);
        }
    }

    private void addUrls(@Nullable ClassLoader loader) throws IOException, NotCoveredException {
        for (ClassLoader each = loader; each != null; each = each.getParent()) {
            if (each instanceof URLClassLoader urls) {
                for (URL url : urls.getURLs()) {
                    addRoot(url, "");
                }
            }
        }
    }

    private void addRoot(URL url, String name) throws IOException, NotCoveredException {
        Optional<Path> root = root(url, name);
        if (root.isEmpty()) {
            throw NotCoveredException.absent(url + " is neither in a folder nor in a plain jar");
        }
        add(root.get());
    }

    private static Optional<Path> root(URL url, String name) throws IOException {
        try {
            if (url.getProtocol().equals("file")) {
                return above(Path.of(url.toURI()), name);
            }
            return url.openConnection() instanceof JarURLConnection jar && isPlain(jar, name)
                    ? Optional.of(Path.of(jar.getJarFileURL().toURI()))
                    : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> above(Path path, String name) {
        Path root = path;
        for (int i = name.isEmpty() ? 0 : Path.of(name).getNameCount(); i > 0 && root != null; i--) {
            root = root.getParent();
        }
        return Optional.ofNullable(root);
    }

    /** Tells whether it is an entry of a jar that is a file, and of no jar within a jar. */
    private static boolean isPlain(JarURLConnection jar, String name) {
        String entry = jar.getEntryName();
        return jar.getJarFileURL().getProtocol().equals("file")
                && (entry == null || entry.equals(name) || entry.equals(name + "/"));
    }

    private void add(Path root) throws IOException {
        if (Files.exists(root)) {
            paths.add(root.toRealPath());
        }
    }
}
