package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** A generator that writes one value after the other: making it anew costs as much as a small value. Used by one thread at a time. */
final class Pen {

    private static final int ROOM = 8_000; // what the generator writes at once; Jackson keeps at most 128 KiB

    private final ByteArrayBuilder out = new ByteArrayBuilder(ROOM); // without the locks of that of the JDK
    private final JsonGenerator generator;
    private final int features;
    private final ObjectCodec codec;
    private boolean several;
    private boolean doubtful;

    /** Makes a pen with a factory that has a codec and puts nothing between values. */
    Pen(JsonFactory factory) {
        try {
            generator = factory.createGenerator(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // cannot happen: nothing is written yet
        }
        features = generator.getFeatureMask();
        codec = generator.getCodec();
    }

    /** Writes a value after other bytes. Whoever gets an exception of this throws the pen away. */
    byte[] write(byte[] before, ObjectWriter writer, @Nullable Object value) throws IOException {
        out.reset();
        out.write(before);
        RawNotice notice = new RawNotice(generator);
        writer.writeValue(notice, value);
        if (!generator.getOutputContext().inRoot()) {
            generator.close(); // which ends what a serializer has begun
        }
        several = notice.values() > 1;
        doubtful = notice.isDoubtful();
        notice.end();
        generator.assignCurrentValue(null); // nothing of the application is kept
        return out.toByteArray();
    }

    /** Tells whether more than one value has been written. */
    boolean hasSeveral() {
        return several;
    }

    /** Tells whether what has been written may be anything but one value. */
    boolean isDoubtful() {
        return doubtful;
    }

    /** Tells whether it writes the next value as a new one would: serializers may change the way it writes. */
    boolean isGood() {
        return !generator.isClosed()
                && generator.getFeatureMask() == features
                && codec.equals(generator.getCodec())
                && generator.getPrettyPrinter() == null
                && generator.getCharacterEscapes() == null
                && generator.getHighestEscapedChar() == 0;
    }
}
