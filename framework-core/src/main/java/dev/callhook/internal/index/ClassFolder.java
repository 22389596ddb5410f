package dev.callhook.internal.index;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of classes.
 *
 * @param root the folder
 */
record ClassFolder(Path root) implements ClassFiles {

    @Override
    public List<String> in(List<String> packages) throws IOException {
        List<String> found = new ArrayList<>();
        for (String name : packages) {
            Path folder = root.resolve(name.replace('.', '/'));
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
                    files.map(file -> root.relativize(file).toString().replace(File.separatorChar, '/'))
                            .filter(file -> file.endsWith(".class"))
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    @Override
    public Optional<InputStream> open(String name) throws IOException {
        Path file = root.resolve(name);
        return Files.isRegularFile(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
