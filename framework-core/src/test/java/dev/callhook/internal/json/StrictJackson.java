package dev.callhook.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;

/** Jackson's parser with our limits, to compare our pass with. */
final class StrictJackson {

    private static final JsonFactory JACKSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(WireJson.DEEPEST)
                    .maxNumberLength(WireJson.LONGEST_NUMBER)
                    .build())
            .build();

    private StrictJackson() {}

    /** Tells whether it takes bytes as one value. */
    static boolean takes(byte[] json) {
        try (JsonParser parser = JACKSON.createParser(json)) {
            parser.nextToken();
            parser.skipChildren();
            parser.finishToken();
            return parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }
}
