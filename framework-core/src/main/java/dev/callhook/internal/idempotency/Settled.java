package dev.callhook.internal.idempotency;

/** What work came to. */
public interface Settled {

    /** {@return it in a form that a store can keep, which nobody changes} */
    byte[] forStore();

    /** {@return whether a duplicate gets it too; if not it may try again} */
    boolean remembered();
}
