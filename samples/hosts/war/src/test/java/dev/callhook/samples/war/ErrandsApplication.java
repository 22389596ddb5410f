package dev.callhook.samples.war;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** The WAR, unpacked, with the errands in it. */
final class ErrandsApplication {

    private static final String ERRANDS = "dev/callhook/samples/errands/Errands.class";

    private ErrandsApplication() {}

    static Path writtenTo(Path folder) throws IOException {
        try (FileSystem war = FileSystems.newFileSystem(WarContract.WAR);
                Stream<Path> files = Files.walk(war.getPath("/"))) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(war.getPath("/").relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        Path errands = folder.resolve("WEB-INF/classes").resolve(ERRANDS);
        Files.createDirectories(errands.getParent());
        try (InputStream in = ErrandsApplication.class.getResourceAsStream("/" + ERRANDS)) {
            Files.copy(Objects.requireNonNull(in), errands);
        }
        Path descriptor = folder.resolve("WEB-INF/web.xml");
        Files.writeString(
                descriptor,
                Files.readString(descriptor)
                        .replace(
                                "dev.callhook.samples.desk,",
                                "dev.callhook.samples.desk, dev.callhook.samples.errands,"));
        return folder;
    }
}
