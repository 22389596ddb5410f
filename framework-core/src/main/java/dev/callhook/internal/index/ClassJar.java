package dev.callhook.internal.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A jar of classes. All its entries are gone through, since a jar need not have entries for folders.
 *
 * @param root where it is
 * @param jar the jar, open
 */
record ClassJar(Path root, ZipFile jar) implements ClassFiles {

    static ClassJar of(Path file) throws IOException {
        return new ClassJar(file, new ZipFile(file.toFile()));
    }

    @Override
    public List<String> in(List<String> packages) throws NotCoveredException {
        List<String> folders = new ArrayList<>();
        for (String name : packages) {
            folders.add(name.replace('.', '/') + "/");
        }
        List<String> found = new ArrayList<>();
        for (Enumeration<? extends ZipEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
            String entry = entries.nextElement().getName();
            for (String folder : folders) {
                if (entry.startsWith(folder) && entry.endsWith(".class")) {
                    found.add(entry);
                } else if (entry.startsWith("META-INF/versions/") && entry.contains("/" + folder)) {
                    throw NotCoveredException.absent(root + " has classes for several versions of Java");
                }
            }
        }
        return found;
    }

    @Override
    public Optional<InputStream> open(String name) throws IOException {
        ZipEntry entry = jar.getEntry(name);
        return entry == null ? Optional.empty() : Optional.of(jar.getInputStream(entry));
    }

    @Override
    public void close() throws IOException {
        jar.close();
    }
}
