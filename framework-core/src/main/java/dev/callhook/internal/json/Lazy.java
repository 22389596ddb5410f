package dev.callhook.internal.json;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is made once, when it is first asked for. Safe for use by several threads.
 *
 * @param <T> what is made
 */
final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> making;
    private volatile @Nullable T made;

    Lazy(Supplier<T> making) {
        this.making = making;
    }

    @Override
    public T get() {
        T known = made;
        return known == null ? make() : known;
    }

    private synchronized T make() {
        T known = made;
        if (known == null) {
            known = making.get();
            made = known;
        }
        return known;
    }
}
