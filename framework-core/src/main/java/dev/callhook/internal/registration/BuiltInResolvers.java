package dev.callhook.internal.registration;

import dev.callhook.handler.Deadline;
import dev.callhook.handler.EventOrder;
import dev.callhook.http.WebhookRequest;
import dev.callhook.payload.Assistant;
import dev.callhook.payload.CallObject;
import dev.callhook.payload.Customer;
import dev.callhook.payload.EndOfCallReportPayload;
import dev.callhook.payload.PhoneNumber;
import dev.callhook.payload.RawJson;
import dev.callhook.payload.ToolCall;
import dev.callhook.payload.Transcript;
import dev.callhook.payload.WebhookPayload;
import dev.callhook.spi.ArgumentResolver;
import dev.callhook.spi.Invocation;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The resolvers for the types that every handler method may ask for. */
final class BuiltInResolvers {

    private BuiltInResolvers() {}

    /** Returns the resolver of a type, if it is one of ours. */
    static Optional<ArgumentResolver> of(Type type, EventKind kind) {
        return type instanceof Class<?> raw ? Optional.ofNullable(of(raw, kind)) : Optional.empty();
    }

    private static @Nullable ArgumentResolver of(Class<?> type, EventKind kind) {
        if (type == ToolCall.class) {
            requireGiven(kind == EventKind.TOOL_CALLS, type, kind);
            return invocation -> invocation.toolCall().orElse(null);
        }
        if (type == EventOrder.class) {
            requireGiven(kind.isEvent(), type, kind);
            return invocation -> invocation.eventOrder().orElse(null);
        }
        if (type == Transcript.class) {
            requireGiven(kind == EventKind.END_OF_CALL_REPORT, type, kind);
            return invocation -> ((EndOfCallReportPayload) invocation.payload()).transcript();
        }
        if (WebhookPayload.class.isAssignableFrom(type)) {
            requireGiven(type.isAssignableFrom(kind.payload()), type, kind);
            return Invocation::payload;
        }
        return ofAnyEvent(type);
    }

    /** No table: each lambda costs a start something, and few are used. */
    private static @Nullable ArgumentResolver ofAnyEvent(Class<?> type) {
        if (type == CallObject.class) {
            return invocation -> invocation.payload().call();
        }
        if (type == Customer.class) {
            return invocation -> invocation.payload().customer();
        }
        if (type == PhoneNumber.class) {
            return invocation -> invocation.payload().phoneNumber();
        }
        if (type == Assistant.class) {
            return invocation -> invocation.payload().assistant();
        }
        if (type == RawJson.class) {
            return invocation -> invocation.payload().raw();
        }
        if (type == WebhookRequest.class) {
            return Invocation::request;
        }
        return type == Deadline.class ? Invocation::deadline : null;
    }

    private static void requireGiven(boolean given, Class<?> type, EventKind kind) {
        ParameterBinder.require(
                given,
                "has the type " + type.getSimpleName() + ", which " + kind.label() + " methods never get: they get "
                        + kind.payload().getSimpleName());
    }
}
