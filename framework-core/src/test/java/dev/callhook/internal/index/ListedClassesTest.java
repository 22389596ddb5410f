package dev.callhook.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListedClassesTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeClassFiles() throws Exception {
        for (String file :
                List.of("shop/Till.class", "shop/back/Desk$Drawer.class", "shop/notes.txt", "shops/No.class")) {
            write(file);
        }
    }

    @Test
    void listsTheClassesOfAPackageAndOfThoseBelowIt() throws Exception {
        assertThat(listed("shop"))
                .hasValueSatisfying(names -> assertThat(names).containsExactly("shop.Till", "shop.back.Desk$Drawer"));
    }

    @Test
    void listsClassesOfSeveralPackagesOnce() throws Exception {
        assertThat(listed("shop", "shop.back", "shops"))
                .hasValueSatisfying(
                        names -> assertThat(names).containsExactly("shop.Till", "shop.back.Desk$Drawer", "shops.No"));
    }

    @Test
    void leavesPackagesThatAreNowhereToTheScan() throws Exception {
        assertThat(listed("shop", "sho")).isEmpty();
    }

    @Test
    void leavesPackagesOfNamedModulesToTheScan() throws Exception {
        write("java/util/shop/Till.class");

        assertThat(listed("java.util.shop")).isPresent();
        assertThat(listed("java.util")).isEmpty();
    }

    @Test
    void listsTheClassesOfAPlainJar() throws Exception {
        Path jar = jar("plain.jar", "depot/Crate.class", "depot/crate.txt");

        assertThat(listed(List.of("depot"), folder, jar))
                .hasValueSatisfying(names -> assertThat(names).containsExactly("depot.Crate"));
    }

    @Test
    void passesOverWhatIsNeitherFolderNorJar() throws Exception {
        assertThat(listed(List.of("shop"), folder.resolve("shop/notes.txt"), folder))
                .hasValueSatisfying(names -> assertThat(names).containsExactly("shop.Till", "shop.back.Desk$Drawer"));
    }

    @Test
    void leavesJarsForSeveralVersionsOfJavaToTheScan() throws Exception {
        Path jar = jar("versions.jar", "META-INF/versions/17/shop/Till.class");

        assertThat(listed(List.of("shop"), folder, jar)).isEmpty();
    }

    private Path jar(String name, String... entries) throws Exception {
        Path jar = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
            }
        }
        return jar;
    }

    private void write(String file) throws Exception {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.createFile(path);
    }

    private Optional<Collection<String>> listed(String... packages) throws Exception {
        return listed(List.of(packages), folder);
    }

    private static Optional<Collection<String>> listed(List<String> packages, Path... roots) throws Exception {
        URL[] urls = new URL[roots.length];
        for (int i = 0; i < roots.length; i++) {
            urls[i] = roots[i].toUri().toURL();
        }
        try (URLClassLoader loader = new URLClassLoader(urls, null)) {
            return ListedClasses.in(packages, loader);
        }
    }
}
