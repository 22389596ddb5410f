package dev.callhook.samples.war;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What a user's application carries because of Callhook, read off the WAR. */
class RuntimeClassPathIT {

    private static final long FOUR_MEGABYTES = 4_000_000;

    @Test
    void isNineSmallJars() throws IOException {
        try (ZipFile war = new ZipFile(System.getProperty("war"))) {
            List<? extends ZipEntry> jars = war.stream()
                    .filter(entry -> entry.getName().endsWith(".jar"))
                    .filter(entry -> !entry.getName().contains("callhook-sample") // the application, and its log
                            && !entry.getName().contains("logback"))
                    .toList();
            long bytes = jars.stream().mapToLong(ZipEntry::getSize).sum();

            assertEquals(
                    List.of(
                            "callhook-core",
                            "callhook-servlet",
                            "classgraph",
                            "jackson-annotations",
                            "jackson-core",
                            "jackson-databind",
                            "jackson-datatype-jdk8",
                            "jackson-datatype-jsr310",
                            "slf4j-api"),
                    jars.stream().map(RuntimeClassPathIT::artifact).sorted().toList());
            assertTrue(bytes <= FOUR_MEGABYTES, () -> bytes + " bytes in " + jars);
        }
    }

    private static String artifact(ZipEntry jar) {
        String name = jar.getName().substring(jar.getName().lastIndexOf('/') + 1);
        return name.replaceFirst("-\\d.*", "");
    }
}
