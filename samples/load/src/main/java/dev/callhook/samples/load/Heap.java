package dev.callhook.samples.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is reachable in the heap of a process.
 *
 * @param types by the name of their class
 */
record Heap(Map<String, Size> types) {

    private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+(\\d+)\\s+(\\S+).*");
    private static final Size NONE = new Size(0, 0);

    Heap {
        types = Map.copyOf(types);
    }

    /** Objects of a type. */
    record Size(long objects, long bytes) {

        Size plus(Size other) {
            return new Size(objects + other.objects, bytes + other.bytes);
        }

        Size minus(Size other) {
            return new Size(objects - other.objects, bytes - other.bytes);
        }
    }

    /** A type and what its objects come to. */
    record Type(String name, Size size) {}

    /** Collects the garbage of the process and counts what is left. Needs a JDK, whose {@code jcmd} it runs. */
    static Heap of(long pid) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        ProcessBuilder builder = new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram");
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Map<String, Size> types = new HashMap<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(builder.start().getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                Matcher type = LINE.matcher(line);
                if (type.matches()) {
                    Size size = new Size(Long.parseLong(type.group(1)), Long.parseLong(type.group(2)));
                    types.merge(type.group(3), size, Size::plus); // two class loaders may have a class of one name
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (types.isEmpty()) {
            throw new IllegalStateException("jcmd told nothing of process " + pid);
        }
        return new Heap(types);
    }

    /** Returns what is here and not there. */
    Heap minus(Heap other) {
        Map<String, Size> left = new HashMap<>(types);
        other.types.forEach((name, size) -> left.merge(name, NONE.minus(size), Size::plus));
        return new Heap(left);
    }

    long bytes() {
        return types.values().stream().mapToLong(Size::bytes).sum();
    }

    /** Counts the objects whose class has one of the simple names. */
    long objects(List<String> simpleNames) {
        return types.entrySet().stream()
                .filter(type -> simpleNames.contains(
                        type.getKey().substring(type.getKey().lastIndexOf('.') + 1)))
                .mapToLong(type -> type.getValue().objects())
                .sum();
    }

    /** Returns the types with the most bytes, those first. */
    List<Type> largest(int count) {
        return types.entrySet().stream()
                .map(type -> new Type(type.getKey(), type.getValue()))
                .sorted(Comparator.comparingLong((Type type) -> type.size().bytes())
                        .reversed())
                .limit(count)
                .toList();
    }
}
