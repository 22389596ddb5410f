package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** A generator that writes one value after the other: making it anew costs as much as a small value. Used by one thread at a time. */
final class Pen {

    private static final int MOST_KEPT = 1 << 16;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final RawNotice generator;

    /** Makes a pen with a factory that has a codec and puts nothing between values. */
    Pen(JsonFactory factory) {
        try {
            generator = new RawNotice(factory.createGenerator(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // cannot happen: nothing is written yet
        }
    }

    /** Writes a value after other bytes. Whoever gets an exception of this throws the pen away. */
    byte[] write(byte[] before, ObjectWriter writer, @Nullable Object value) throws IOException {
        out.reset();
        out.writeBytes(before);
        generator.begin();
        writer.writeValue(generator, value);
        if (generator.isUnfinished()) {
            generator.close(); // which ends what a serializer has begun
        }
        return out.toByteArray();
    }

    /** Tells whether more than one value has been written. */
    boolean hasSeveral() {
        return generator.values() > 1;
    }

    /** Tells whether what has been written may be anything but one value. */
    boolean isDoubtful() {
        return generator.isDoubtful();
    }

    /** Tells whether it is as good as new. */
    boolean isGood() {
        return generator.isUnchanged() && out.size() <= MOST_KEPT;
    }
}
