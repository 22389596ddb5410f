package dev.callhook.samples.contract;

import static dev.callhook.samples.contract.HostSettings.SECRET;

import java.util.Objects;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one host for a test class and hands the tests a caller that talks to it. */
final class StartedHost implements BeforeAllCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(StartedHost.class);

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        Host host = ((HostContract) context.getRequiredTestInstance()).start(new HostSettings(SECRET, true));
        context.getStore(NAMESPACE).put(Host.class, host); // which the store closes
        context.getStore(NAMESPACE).put(Caller.class, new Caller(host.uri(), SECRET));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Caller.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Objects.requireNonNull(context.getStore(NAMESPACE).get(Caller.class));
    }
}
