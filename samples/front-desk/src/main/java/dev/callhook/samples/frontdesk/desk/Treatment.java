package dev.callhook.samples.frontdesk.desk;

/** What a patient comes for. */
public enum Treatment {
    /** The half-yearly look at everything. */
    CHECK_UP,
    /** Professional cleaning. */
    CLEANING,
    /** A filling that was agreed on before. */
    FILLING,
    /** Pain, or a broken tooth. */
    PAIN
}
