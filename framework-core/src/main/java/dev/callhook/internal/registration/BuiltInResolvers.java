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
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The resolvers for the types that every handler method may ask for. */
final class BuiltInResolvers {

    private static final Map<Class<?>, ArgumentResolver> BY_TYPE = Map.of(
            CallObject.class, invocation -> invocation.payload().call(),
            Customer.class, invocation -> invocation.payload().customer(),
            PhoneNumber.class, invocation -> invocation.payload().phoneNumber(),
            Assistant.class, invocation -> invocation.payload().assistant(),
            Deadline.class, Invocation::deadline,
            WebhookRequest.class, Invocation::request,
            RawJson.class, invocation -> invocation.payload().raw());

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
        return BY_TYPE.get(type);
    }

    private static void requireGiven(boolean given, Class<?> type, EventKind kind) {
        ParameterBinder.require(
                given,
                "has the type " + type.getSimpleName() + ", which " + kind.label() + " methods never get: they get "
                        + kind.payload().getSimpleName());
    }
}
