package dev.callhook.samples.frontdesk;

import dev.callhook.handler.Deadline;
import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolException;
import dev.callhook.samples.frontdesk.billing.BillingService;
import dev.callhook.samples.frontdesk.billing.BillingUnavailableException;
import dev.callhook.samples.frontdesk.billing.Price;
import dev.callhook.samples.frontdesk.desk.Treatment;
import java.time.Duration;

/** The tool with which the assistant finds out what a treatment costs: another service of the practice knows. */
final class PriceTools {

    /** At the deadline the tool is cut off; this much earlier it gives up by itself, and says what to do instead. */
    private static final Duration TO_SAY_SO = Duration.ofMillis(250);

    private final BillingService billing;

    PriceTools(BillingService billing) {
        this.billing = billing;
    }

    /** Nobody waits long for a price, and the billing service is asked by few calls at once, however many there are. */
    @Tool(
            value = "quote_price",
            description = "Tells what a treatment costs",
            message = "I look that up.",
            timeout = "3s",
            maxConcurrent = 8)
    Price quotePrice(Treatment treatment, Deadline deadline) {
        try {
            return billing.price(treatment, deadline.remaining().minus(TO_SAY_SO));
        } catch (BillingUnavailableException e) {
            throw new ToolException("Prices cannot be looked up right now. Offer that the desk rings back with it.", e);
        }
    }
}
