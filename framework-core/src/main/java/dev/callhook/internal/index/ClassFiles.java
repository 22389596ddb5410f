package dev.callhook.internal.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

/** The files of one folder or jar of the class path. */
interface ClassFiles extends Closeable {

    /** Opens a folder or jar; empty if it is neither: the JVM passes over it, too. */
    static Optional<ClassFiles> opened(Path root) throws IOException {
        try {
            return Optional.of(Files.isDirectory(root) ? new ClassFolder(root) : ClassJar.of(root));
        } catch (ZipException e) {
            return Optional.empty();
        }
    }

    /** Returns where the folder or jar is. */
    Path root();

    /** Returns the class files that lie in packages or below them, such as {@code com/acme/Desk.class}. */
    List<String> in(List<String> packages) throws IOException, NotCoveredException;

    /** Returns the content of a file, if there is one of this name. */
    Optional<InputStream> open(String name) throws IOException;
}
