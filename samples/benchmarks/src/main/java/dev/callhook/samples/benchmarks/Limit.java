package dev.callhook.samples.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The signature and one pass over the tokens, and nothing else: no answer to a delivery costs less. */
final class Limit implements Subject {

    private final JsonFactory factory = new JsonFactory();
    private final ClonedMac mac = new ClonedMac();

    @Override
    public byte @Nullable [] answer(Delivery delivery) throws IOException {
        if (!mac.isSigned(delivery)) {
            return null;
        }
        try (JsonParser parser = factory.createParser(delivery.body())) {
            int tokens = 0;
            while (parser.nextToken() != null) {
                tokens++;
            }
            return tokens == 0 ? null : delivery.body();
        }
    }
}
