package dev.callhook.samples.conformance;

import dev.callhook.handler.AssistantRequest;
import dev.callhook.handler.OnEndOfCallReport;
import dev.callhook.handler.OnStatusUpdate;
import dev.callhook.payload.AssistantConfigOverride;
import dev.callhook.payload.AssistantRequestResponse;
import dev.callhook.payload.CallObject;
import dev.callhook.payload.Customer;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The events of a call; the caller's number selects what happens. */
final class Events {

    private static final String THROWS = "+31612340001";
    private static final String SLEEPS = "+31612340002";
    private static final String RETURNS_NULL = "+31612340003";
    private static final String REJECTS = "+31612340004";

    private final Journal journal;

    Events(Journal journal) {
        this.journal = journal;
    }

    @AssistantRequest
    @Nullable
    AssistantRequestResponse greet(Optional<Customer> caller) throws InterruptedException {
        failOrSleep(caller);
        return switch (number(caller)) {
            case RETURNS_NULL -> null;
            case REJECTS -> AssistantRequestResponse.reject("This number takes no calls at the moment.");
            default ->
                AssistantRequestResponse.assistant(
                        AssistantConfigOverride.of().firstMessage("Hello, what can I do for you?"));
        };
    }

    @OnStatusUpdate
    void status(Optional<CallObject> call, Optional<Customer> caller) throws IOException, InterruptedException {
        failOrSleep(caller);
        String status = call.map(CallObject::status).orElse("");
        journal.append("status", id(call) + "/" + status);
    }

    @OnEndOfCallReport
    void report(Optional<CallObject> call, Optional<Customer> caller) throws IOException, InterruptedException {
        failOrSleep(caller);
        journal.append("report", id(call));
    }

    private static void failOrSleep(Optional<Customer> caller) throws InterruptedException {
        switch (number(caller)) {
            case THROWS -> throw new IllegalStateException("this caller's events fail");
            case SLEEPS -> TimeUnit.SECONDS.sleep(8);
            default -> {}
        }
    }

    private static String number(Optional<Customer> caller) {
        return caller.map(Customer::number).orElse("");
    }

    private static String id(Optional<CallObject> call) {
        return call.map(CallObject::id).orElse("");
    }
}
