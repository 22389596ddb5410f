package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * JSON as it goes over the wire: strict in its grammar, bounded in depth and in the length of numbers, and read into
 * Java types by one set of rules. Whatever reads or writes JSON goes through here. Safe for use by several threads.
 */
public final class WireJson {

    static final int DEEPEST = 200;
    static final int LONGEST_NUMBER = 100;
    static final int LONGEST_NAME = 10_000; // Jackson keeps names that it has read

    private static final byte[] NOTHING = {};

    private final JsonFactory bodies;
    private final Spares<DistinctNames> spareNames = new Spares<>(DistinctNames::new);
    private final WireString texts = new WireString();
    private final Lazy<WireMapper> mapper; // takes long to make, and scalars need none
    private final PlainWriter plainValues;
    private final Lazy<ValueWriter> values;
    private final Map<JavaType, ArgumentReader> argumentReaders =
            new ConcurrentHashMap<>(); // of an application's types

    /** Prepares the rules once. */
    public WireJson() {
        bodies = JsonFactory.builder()
                .recyclerPool(new BufferPool())
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(JsonFactory.Feature.CHARSET_DETECTION) // the platform speaks UTF-8, and so do we
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxStringLength(Integer.MAX_VALUE) // bodies are bounded
                        .maxNameLength(LONGEST_NAME)
                        .build())
                .build();
        mapper = new Lazy<>(() -> new WireMapper(bodies));
        plainValues = new PlainWriter(() -> mapper().data().getSerializerProviderInstance());
        values = new Lazy<>(() -> new ValueWriter(this, mapper().data()));
    }

    /** Parses what a {@link StrictPass} has checked. */
    JsonParser parser(byte[] bytes, int offset, int length) throws IOException {
        return bodies.createParser(bytes, offset, length);
    }

    /** Returns the text that starts at a place of JSON that has been checked. */
    String text(byte[] source, int start) {
        return texts.read(source, start);
    }

    /**
     * Resolves a type as Jackson sees it.
     *
     * @param type any type without type variables
     * @return the type
     */
    public JavaType typeOf(Type type) {
        boolean plain = type instanceof Class<?> raw && PlainScalar.has(raw);
        return (plain ? TypeFactory.defaultInstance() : mapper().data().getTypeFactory()).constructType(type);
    }

    /**
     * Tells whether a type can be read from JSON at all.
     *
     * @param type the type; of lists, maps and references what they hold is tried
     * @return false for interfaces, abstract classes and classes without a constructor that fits
     */
    public boolean canRead(JavaType type) {
        return PlainScalar.has(type.getRawClass()) || mapper().canRead(type);
    }

    /** Reads leniently about what is missing: for data whose shape the application does not decide alone. */
    ObjectReader reader(JavaType type) {
        return mapper().data().readerFor(type);
    }

    /** Reads as arguments are read. */
    ArgumentReader argumentReader(JavaType type) {
        return argumentReaders.computeIfAbsent(type, wanted -> {
            PlainScalar scalar = PlainScalar.of(wanted.getRawClass());
            PlainReader plain = scalar == null ? PlainReaders.of(mapper().argumentContext(), wanted) : scalar;
            return new ArgumentReader(plain, new Lazy<>(() -> mapper().argumentReader(wanted)));
        });
    }

    /** Sets up Jackson, which else takes its time when first something needs it. */
    public void prepare() {
        ValueWriter unused = values.get();
    }

    /** Returns the rules for Jackson. */
    WireMapper mapper() {
        return mapper.get();
    }

    /**
     * Writes a value.
     *
     * @param value anything that Jackson can write
     * @return the JSON in UTF-8
     * @throws JacksonException if it cannot be written
     */
    public byte[] write(@Nullable Object value) throws JacksonException {
        return writeAfter(NOTHING, value);
    }

    /** Writes a value after other bytes. */
    byte[] writeAfter(byte[] before, @Nullable Object value) throws JacksonException {
        byte[] plain = plainValues.write(before, value);
        return plain == null ? values.get().write(before, value) : plain;
    }

    /** Writes a text. */
    byte[] writeText(String text) {
        return writeText(NOTHING, text, NOTHING);
    }

    /** Writes a text between other bytes. */
    byte[] writeText(byte[] before, String text, byte[] after) {
        return plainValues.writeText(before, text, after);
    }

    /**
     * Writes a value that may hold a {@link dev.callhook.payload.SchemaOf}.
     *
     * @param value anything that Jackson can write
     * @param schemas gives the JSON Schema of a type, as anything that Jackson can write
     * @return the JSON in UTF-8
     * @throws JacksonException if it cannot be written
     */
    public byte[] write(Object value, Function<Type, Object> schemas) throws JacksonException {
        return values.get().write(value, schemas);
    }

    /**
     * Wraps JSON text that is known to be well formed.
     *
     * @param json the bytes
     * @return the value
     */
    public JsonSlice slice(byte[] json) {
        return new JsonSlice(this, json, 0, json.length);
    }

    /**
     * Wraps text that may be anything.
     *
     * @param text the text
     * @return the value; empty if the text is not one value in strict JSON
     */
    public Optional<JsonSlice> sliceOf(String text) {
        byte[] bytes = text.strip().getBytes(StandardCharsets.UTF_8);
        return isOneValue(bytes, 0) ? Optional.of(slice(bytes)) : Optional.empty();
    }

    /** Tells whether bytes are one value in strict JSON from a place on. */
    boolean isOneValue(byte[] bytes, int start) {
        DistinctNames names = spareNames.take();
        StrictPass pass = new StrictPass(new JsonSlice(this, bytes, start, bytes.length - start), names);
        try {
            boolean any = pass.next();
            pass.skip();
            spareNames.giveBack(names);
            return any && !pass.next();
        } catch (NotJsonException e) {
            return false;
        }
    }
}
