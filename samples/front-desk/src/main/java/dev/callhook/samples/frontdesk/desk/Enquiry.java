package dev.callhook.samples.frontdesk.desk;

import dev.callhook.handler.Description;
import java.util.Optional;

/**
 * What a call was about, as the platform's analysis of it says.
 *
 * @param reason why the caller rang, in a few words
 * @param urgent whether somebody should look at it today
 * @param followUp what was promised to the caller, if anything was
 */
public record Enquiry(
        @Description("Why the caller rang, in a few words") String reason,

        @Description("Whether somebody should look at it today")
        boolean urgent,

        @Description("What was promised to the caller, if anything was")
        Optional<String> followUp) {

    /** Returns an enquiry that fits the book: texts of at most 1,000 characters, on one line. */
    public Enquiry {
        reason = Text.line(reason, 1000);
        followUp = followUp.map(text -> Text.line(text, 1000)).filter(text -> !text.isEmpty());
    }

    /** Returns the enquiry for a log: what was said is left out. */
    @Override
    public String toString() {
        return "Enquiry[urgent=" + urgent + "]";
    }
}
