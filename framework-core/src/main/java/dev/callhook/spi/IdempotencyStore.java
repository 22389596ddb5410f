package dev.callhook.spi;

import java.time.Duration;

/**
 * Remembers which work has been done, so that a delivery that comes twice runs no handler twice. Several servers that share
 * a store share its memory. Called by several threads at once, and allowed to block: it is called where handlers run, or
 * on a thread beside them when the result of a handler comes later.
 *
 * <p>A key goes one way: it is claimed, then completed with an answer or released. A claim ends by itself when its lease is
 * over, for the server that held it may be gone; an answer is kept as long as the store likes. Keys and fingerprints are 64
 * hex digits, so no store learns what a call was about from them; answers may hold personal data.
 *
 * <p>An exception of the store means that nobody knows whether the work has been done: it is then not run, and the answer
 * says that it failed.
 */
public interface IdempotencyStore {

    /**
     * Claims a key if nobody holds it, in one step that two servers cannot both take.
     *
     * @param key what the work is: the identity of a tool call, or of an event and the method that handles it
     * @param fingerprint what the content of the work is; the same key with another one is a {@link Conflict}
     * @param lease how long the claim holds if it is neither completed nor released
     * @return what became of the claim
     * @throws Exception if the store cannot tell
     */
    Claim claim(String key, String fingerprint, Duration lease) throws Exception;

    /**
     * Keeps the answer of work that is done, unless the claim was lost meanwhile.
     *
     * @param key the key
     * @param token that of the claim
     * @param answer what later claims get; not copied, do not change it
     * @throws Exception if the store cannot keep it
     */
    void complete(String key, String token, byte[] answer) throws Exception;

    /**
     * Gives a claim back, so that the work may be tried again, unless the claim was lost meanwhile.
     *
     * @param key the key
     * @param token that of the claim
     * @throws Exception if the store cannot give it back
     */
    void release(String key, String token) throws Exception;

    /** What became of a claim. */
    sealed interface Claim permits Granted, Running, Answered, Conflict {}

    /**
     * The key is the caller's until it completes or releases it.
     *
     * @param token tells this claim from another of the same key
     */
    record Granted(String token) implements Claim {}

    /** Somebody else holds the key and has not finished. */
    record Running() implements Claim {}

    /**
     * The work has been done.
     *
     * @param answer what it came to; not copied, do not change it
     */
    record Answered(byte[] answer) implements Claim {}

    /** The key stands for work with another fingerprint. */
    record Conflict() implements Claim {}
}
