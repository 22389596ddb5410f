package dev.callhook.samples.benchmarks;

import org.jspecify.annotations.Nullable;

/** The application, the same whoever calls it: it does next to nothing, so that what is measured is the way to it. */
final class Desk {

    private volatile @Nullable Filed last;

    /** Answers the tool {@code find_slot}. */
    Offer find(String service, String day, int people, @Nullable String caller) {
        return new Offer(day, service, people, caller != null, "Two places are free at ten.");
    }

    /** Takes what is wanted of a report. */
    void file(Filed filed) {
        last = filed;
    }

    /** Returns what was filed last, to see that everybody has read the same. */
    @Nullable
    Filed last() {
        return last;
    }

    /**
     * What the tool answers.
     *
     * @param day a day
     * @param service what was asked for
     * @param people for how many
     * @param known whether the caller's number is known
     * @param note a sentence
     */
    record Offer(String day, String service, int people, boolean known, String note) {}

    /**
     * What the application wants of a report.
     *
     * @param callId the call
     * @param seconds how long it was
     * @param summary its summary
     * @param lead its analysis
     * @param spoken how many characters the caller has said; 0 if nobody wants the transcript
     */
    record Filed(String callId, long seconds, String summary, Lead lead, int spoken) {}

    /**
     * The analysis of a call.
     *
     * @param name who called
     * @param interest what for
     * @param score how promising
     * @param callBack whether to call back
     */
    record Lead(String name, String interest, int score, boolean callBack) {}
}
