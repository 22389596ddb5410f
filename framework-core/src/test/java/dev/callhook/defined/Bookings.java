package dev.callhook.defined;

import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.Tool;
import dev.callhook.handler.ToolParam;
import dev.callhook.payload.AssistantRequestResponse;
import dev.callhook.payload.ToolDefinitions;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Cannot be made, nor even initialized, without what only the running application has. */
final class Bookings {

    static final int DATABASE = Optional.<Integer>empty().orElseThrow();

    private final IntSupplier seats;

    Bookings(IntSupplier seats) {
        this.seats = seats;
    }

    @Tool(value = "seats", description = "Tells how many seats are free")
    int seats(@ToolParam(description = "The day") LocalDate day) {
        return seats.getAsInt();
    }

    @Tool(value = "book", description = "Books seats")
    void book(@ToolParam(defaultValue = "2") int guests) {}

    @AssistantRequest
    AssistantRequestResponse greet(ToolDefinitions tools) {
        return AssistantRequestResponse.useDefault();
    }
}
