package dev.callhook.internal.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what callhook-index has written: lines of a word and the binary name of a class, and comments. Files that were
 * appended to each other, as a jar of several modules needs it, are one index.
 */
final class IndexFile {

    /** Where an index lies in its folder or jar. */
    static final String NAME = "META-INF/callhook/handlers";

    private static final int LONGEST = 8 << 20; // of some 100,000 classes

    private IndexFile() {}

    /** Returns what the index says of each class, by binary name. */
    static Map<String, Kind> read(InputStream in) throws IOException, NotCoveredException {
        byte[] text = in.readNBytes(LONGEST + 1);
        if (text.length > LONGEST) {
            throw NotCoveredException.wrong("is longer than " + LONGEST + " bytes");
        }
        Map<String, Kind> kinds = new HashMap<>();
        List<String> lines = new String(text, StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isEmpty() && !line.startsWith("#")) {
                int space = line.indexOf(' ');
                Optional<Kind> kind = space < 0 ? Optional.empty() : Kind.of(line.substring(0, space));
                if (kind.isEmpty()) {
                    throw NotCoveredException.wrong("cannot be read at line " + (i + 1));
                }
                kinds.put(line.substring(space + 1), kind.get());
            }
        }
        return kinds;
    }
}
