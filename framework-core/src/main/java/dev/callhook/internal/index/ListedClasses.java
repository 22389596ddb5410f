package dev.callhook.internal.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The classes of named packages, by the names of their files: all that is needed to load them. A list is only made where classes
 * come from plain folders and jars, as they mostly do; elsewhere the packages have to be scanned.
 */
public final class ListedClasses {

    private static final Logger LOG = LoggerFactory.getLogger(ListedClasses.class);
    private static final String SUFFIX = ".class";

    private ListedClasses() {}

    /**
     * Returns the names of the classes.
     *
     * @param packages the packages; those below them belong to them
     * @param loader sees the classes
     * @return the binary names in their order; empty if they cannot be told, or a package has none
     */
    public static Optional<Collection<String>> in(List<String> packages, ClassLoader loader) {
        NavigableSet<String> names = new TreeSet<>();
        try {
            for (Path root : ClassPathRoots.of(packages, loader)) {
                Optional<ClassFiles> opened = ClassFiles.opened(root);
                if (opened.isPresent()) {
                    try (ClassFiles files = opened.get()) {
                        for (String file : files.in(packages)) {
                            names.add(file.substring(0, file.length() - SUFFIX.length())
                                    .replace('/', '.'));
                        }
                    }
                }
            }
        } catch (NotCoveredException | IOException | UncheckedIOException | InvalidPathException e) {
            LOG.debug("the classes of {} cannot be listed", packages, e);
            return Optional.empty();
        }
        boolean all = packages.stream().allMatch(name -> isIn(name, names) && !isInModule(name));
        return all ? Optional.of(names) : Optional.empty();
    }

    private static boolean isIn(String name, NavigableSet<String> names) {
        String first = names.ceiling(name + ".");
        return first != null && first.startsWith(name + ".");
    }

    /** The classes of a named module are not on the class path. */
    private static boolean isInModule(String name) {
        return ModuleLayer.boot().modules().stream()
                .flatMap(module -> module.getPackages().stream())
                .anyMatch(inside -> (inside + ".").startsWith(name + "."));
    }
}
