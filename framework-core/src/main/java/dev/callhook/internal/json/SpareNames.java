package dev.callhook.internal.json;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Keeps what one pass needed for the next one. Safe for use by several threads: those that find it taken make their own. */
final class SpareNames {

    private final AtomicReference<@Nullable DistinctNames> spare = new AtomicReference<>();

    DistinctNames take() {
        DistinctNames left = spare.getAndSet(null);
        return left == null ? new DistinctNames() : left;
    }

    /** Keeps what a pass no longer needs, unless a huge body has made it large. */
    void giveBack(DistinctNames names) {
        if (names.isSmall()) {
            names.clear();
            spare.setRelease(names);
        }
    }
}
