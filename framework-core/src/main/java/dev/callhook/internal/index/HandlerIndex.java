package dev.callhook.internal.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The classes with handler methods of named packages, as callhook-index wrote them down when the classes were compiled. It
 * answers only where indexes know every class file of these packages in all folders and jars of the class path; in doubt the
 * packages have to be scanned, and the log says why.
 */
public final class HandlerIndex {

    private static final Logger LOG = LoggerFactory.getLogger(HandlerIndex.class);

    private final List<String> packages;
    private final ClassLoader loader;
    private final Predicate<String> hasHandlers;
    private final List<Path> indexed = new ArrayList<>();
    private final List<Path> bare = new ArrayList<>();
    private final List<String> classFiles = new ArrayList<>();
    private final Map<String, Candidate> candidates = new TreeMap<>();

    private HandlerIndex(List<String> packages, ClassLoader loader, Predicate<String> hasHandlers) {
        this.packages = packages;
        this.loader = loader;
        this.hasHandlers = hasHandlers;
    }

    /**
     * Returns the classes that may have handler methods.
     *
     * @param packages the packages; those below them belong to them
     * @param loader sees the classes
     * @param hasHandlers tells of a class that should have no handler methods whether it has some after all
     * @return the classes, in the order of their names; empty if the packages have to be scanned
     */
    public static Optional<Collection<Candidate>> candidates(
            List<String> packages, ClassLoader loader, Predicate<String> hasHandlers) {
        String named = String.join(", ", packages);
        HandlerIndex index = new HandlerIndex(packages, loader, hasHandlers);
        try {
            if (loader.getResources(IndexFile.NAME).hasMoreElements() && index.coversAll()) {
                LOG.info("{} is not scanned, its handler classes are those of the index in {}", named, index.indexed);
                return Optional.of(index.candidates.values());
            }
        } catch (NotCoveredException e) {
            if (e.isMistake()) {
                LOG.warn("{} is scanned, since {}", named, e.getMessage());
            } else {
                LOG.info("{} is scanned, since {}", named, e.getMessage());
            }
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            LOG.warn("{} is scanned, since its index could not be read", named, e);
        }
        return Optional.empty();
    }

    private boolean coversAll() throws IOException, NotCoveredException {
        for (Path root : ClassPathRoots.of(packages, loader)) {
            Optional<ClassFiles> opened = ClassFiles.opened(root);
            if (opened.isPresent()) {
                try (ClassFiles files = opened.get()) {
                    read(files);
                }
            }
        }
        if (!indexed.isEmpty() && !bare.isEmpty()) {
            throw NotCoveredException.absent(
                    bare.get(0) + " has no index, as " + indexed.get(0) + " has: compile it with callhook-index, too");
        }
        return !indexed.isEmpty() && areSeen();
    }

    private void read(ClassFiles files) throws IOException, NotCoveredException {
        List<String> names = files.in(packages);
        if (!names.isEmpty()) {
            classFiles.addAll(names);
            Optional<List<Candidate>> known = new IndexedRoot(files, packages, hasHandlers).candidates(names);
            (known.isPresent() ? indexed : bare).add(files.root());
            for (Candidate each : known.orElse(List.of())) {
                candidates.putIfAbsent(each.name(), each);
            }
        }
    }

    /** A package that is nowhere is a mistake, or is where nobody has looked: the scan finds out. */
    private boolean areSeen() {
        for (String name : packages) {
            if (!isSeen(name.replace('.', '/') + "/")) {
                return false;
            }
        }
        return true;
    }

    private boolean isSeen(String folder) {
        for (String file : classFiles) {
            if (file.startsWith(folder)) {
                return true;
            }
        }
        return false;
    }
}
