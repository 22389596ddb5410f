package dev.callhook.internal.json;

/**
 * What a pass over a body needs, and the next one again.
 *
 * @param names the names of the members of all objects that it is in
 * @param index where members lie
 */
record ScanBuffers(DistinctNames names, MessageIndex index) {

    ScanBuffers() {
        this(new DistinctNames(), new MessageIndex());
    }

    /** Tells whether they are worth keeping; those of a huge body would only take memory. */
    boolean isSmall() {
        return names.isSmall() && index.isSmall();
    }

    /** Forgets all of one body, before the next. */
    ScanBuffers clear() {
        names.clear();
        index.clear();
        return this;
    }
}
