package dev.callhook.testkit;

import dev.callhook.payload.CallType;
import org.jspecify.annotations.Nullable;

/**
 * Who called whom.
 *
 * @param type see {@link CallType}
 * @param number the number of the other party; null on web calls
 */
record CallParty(String type, @Nullable String number) {

    boolean isInbound() {
        return CallType.INBOUND_PHONE_CALL.equals(type);
    }

    SamplePayload in(SamplePayload payload) {
        return switch (type) {
            case CallType.WEB_CALL -> payload.webCall();
            case CallType.OUTBOUND_PHONE_CALL -> payload.outbound().from(number);
            default -> payload.from(number);
        };
    }
}
