package dev.callhook.internal.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder or jar with classes in named packages, and the index that lies in it. The index counts only if it suits the class
 * files.
 *
 * @param files the folder or jar
 * @param packages the packages
 * @param hasHandlers tells of a class that should have no handler methods whether it has some after all
 */
record IndexedRoot(ClassFiles files, List<String> packages, Predicate<String> hasHandlers) {

    private static final String SUFFIX = ".class";
    private static final String HANDLER_TYPES = "Ldev/callhook/handler/";
    private static final List<String> ANNOTATIONS =
            List.of("AssistantRequest;", "Tool;", "OnStatusUpdate;", "OnEndOfCallReport;");
    private static final Pattern LOCAL = Pattern.compile("(.+?)\\$[0-9].*");

    /** Returns the classes among these that may have handler methods; empty if there is no index. */
    Optional<List<Candidate>> candidates(List<String> classFiles) throws IOException, NotCoveredException {
        Optional<InputStream> index = files.open(IndexFile.NAME);
        if (index.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = index.get()) {
            return Optional.of(candidates(classFiles, IndexFile.read(in)));
        } catch (NotCoveredException e) {
            throw NotCoveredException.wrong("the index in " + files.root() + " " + e.getMessage()
                    + ": build it anew, all of its classes with callhook-index");
        }
    }

    private List<Candidate> candidates(List<String> classFiles, Map<String, Kind> index)
            throws IOException, NotCoveredException {
        List<Candidate> candidates = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String file : classFiles) {
            String name = file.substring(0, file.length() - SUFFIX.length()).replace('/', '.');
            names.add(name);
            Kind kind = index.containsKey(name) ? index.get(name) : kindOfLocal(name, file, index);
            if (kind == Kind.OTHER && isAnnotated(file) && hasHandlers.test(name)) {
                throw NotCoveredException.wrong("does not know the handler methods of " + name);
            }
            if (kind != Kind.OTHER) {
                candidates.add(new Candidate(name, kind == Kind.HANDLER));
            }
        }
        requireFiles(index, names);
        return candidates;
    }

    /** No processor is shown a class within a method, so that the file tells of it. */
    private Kind kindOfLocal(String name, String file, Map<String, Kind> index)
            throws IOException, NotCoveredException {
        if (name.endsWith(".package-info")) {
            return Kind.OTHER;
        }
        Matcher local = LOCAL.matcher(name);
        if (!local.matches() || !index.containsKey(local.group(1))) {
            throw NotCoveredException.wrong("does not know " + name);
        }
        return isAnnotated(file) ? Kind.HANDLER : Kind.MAYBE;
    }

    private void requireFiles(Map<String, Kind> index, Set<String> names) throws NotCoveredException {
        for (Map.Entry<String, Kind> entry : index.entrySet()) {
            if (entry.getValue() == Kind.HANDLER && isNamed(entry.getKey()) && !names.contains(entry.getKey())) {
                throw NotCoveredException.wrong("names " + entry.getKey() + ", which is not there");
            }
        }
    }

    private boolean isNamed(String type) {
        return packages.stream().anyMatch(name -> type.startsWith(name + "."));
    }

    /** Tells whether an annotation of handler methods is among the constants of a class file, as it is where one is used. */
    private boolean isAnnotated(String file) throws IOException {
        try (InputStream in = files.open(file).orElseThrow(() -> new IOException(file + " is gone"))) {
            String constants = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            return constants.contains(HANDLER_TYPES)
                    && ANNOTATIONS.stream().anyMatch(name -> constants.contains(HANDLER_TYPES + name));
        }
    }
}
