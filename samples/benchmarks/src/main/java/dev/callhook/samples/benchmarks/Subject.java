package dev.callhook.samples.benchmarks;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Something that answers deliveries and is measured. */
interface Subject extends AutoCloseable {

    /** Returns the body of the answer, or null if the signature is refused. */
    byte @Nullable [] answer(Delivery delivery) throws IOException;

    @Override
    default void close() {}
}
