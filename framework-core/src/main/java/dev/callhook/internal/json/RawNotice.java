package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Notices raw text, which could close what it stands in, and so change the answers to other calls. All else a generator writes
 * right. To notice it costs less than to read again what was written.
 */
final class RawNotice extends JsonGeneratorDelegate {

    private final int features;
    private final ObjectCodec codec;
    private boolean raw;
    private int before; // how many values have been written

    RawNotice(JsonGenerator generator) {
        super(generator, false);
        features = generator.getFeatureMask();
        codec = generator.getCodec();
    }

    /** The next value begins. */
    void begin() {
        raw = false;
        before = getOutputContext().getEntryCount();
    }

    /** Tells whether something has been begun and not ended. */
    boolean isUnfinished() {
        return !getOutputContext().inRoot();
    }

    /** Tells whether what has been written may be anything but one value. */
    boolean isDoubtful() {
        return raw || isClosed() || values() != 1;
    }

    /** Returns how many values have been written since it began. */
    int values() {
        return getOutputContext().getEntryCount() - before;
    }

    /** Tells whether it writes the next value as it would have written this one: serializers may change the way it writes. */
    boolean isUnchanged() {
        return !isClosed()
                && getFeatureMask() == features
                && codec.equals(getCodec())
                && getPrettyPrinter() == null
                && getCharacterEscapes() == null
                && getHighestEscapedChar() == 0;
    }

    /** Nothing stands between values that are no part of one answer. */
    @Override
    public JsonGenerator setRootValueSeparator(@Nullable SerializableString separator) {
        return this;
    }

    @Override
    public void writeRaw(String text) throws IOException {
        raw = true;
        super.writeRaw(text);
    }

    @Override
    public void writeRaw(String text, int offset, int length) throws IOException {
        raw = true;
        super.writeRaw(text, offset, length);
    }

    @Override
    public void writeRaw(SerializableString text) throws IOException {
        raw = true;
        super.writeRaw(text);
    }

    @Override
    public void writeRaw(char[] text, int offset, int length) throws IOException {
        raw = true;
        super.writeRaw(text, offset, length);
    }

    @Override
    public void writeRaw(char c) throws IOException {
        raw = true;
        super.writeRaw(c);
    }

    @Override
    public void writeRawValue(String text) throws IOException {
        raw = true;
        super.writeRawValue(text);
    }

    @Override
    public void writeRawValue(SerializableString text) throws IOException {
        raw = true;
        super.writeRawValue(text);
    }

    @Override
    public void writeRawValue(String text, int offset, int length) throws IOException {
        raw = true;
        super.writeRawValue(text, offset, length);
    }

    @Override
    public void writeRawValue(char[] text, int offset, int length) throws IOException {
        raw = true;
        super.writeRawValue(text, offset, length);
    }

    /** A number as text is written as it is. */
    @Override
    public void writeNumber(String text) throws IOException {
        raw = true;
        super.writeNumber(text);
    }

    @Override
    public void writeNumber(char[] text, int offset, int length) throws IOException {
        raw = true;
        super.writeNumber(text, offset, length);
    }

    @Override
    public void writeRawUTF8String(byte[] text, int offset, int length) throws IOException {
        raw = true;
        super.writeRawUTF8String(text, offset, length);
    }
}
