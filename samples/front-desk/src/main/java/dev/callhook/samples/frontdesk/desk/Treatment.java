package dev.callhook.samples.frontdesk.desk;

import dev.callhook.handler.Description;

/** What a patient comes for. */
@Description("What the patient comes for")
public enum Treatment {
    /** The half-yearly look at everything. */
    @Description("the half-yearly look at everything")
    CHECK_UP,
    /** Professional cleaning. */
    @Description("professional cleaning")
    CLEANING,
    /** A filling that was agreed on before. */
    @Description("a filling that was agreed on before")
    FILLING,
    /** Pain, or a broken tooth. */
    @Description("pain, or a broken tooth")
    PAIN
}
