package dev.callhook.testkit.junit;

import dev.callhook.WebhookDispatcherBuilder;
import dev.callhook.testkit.CallScenario;
import dev.callhook.testkit.TestTime;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Gives each test a dispatcher and a kit of its own: {@link CallhookTest} for a dispatcher that needs its own wiring.
 *
 * <pre>{@code
 * private final Calendar calendar = new Calendar();
 *
 * @RegisterExtension
 * final CallhookExtension callhook =
 *         CallhookExtension.of(() -> WebhookDispatcher.builder().handlers(new FrontDesk(calendar)));
 * }</pre>
 *
 * <p>Parameters, and what fails a test after its end, are those of {@link CallhookTest}, but for the handler objects, which
 * the test has itself. Immutable; methods that change something return another extension.
 */
public final class CallhookExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private final Namespace namespace = Namespace.create(this);
    private final Function<ExtensionContext, TestSetup> setup;

    /** Creates the extension that does what {@link CallhookTest} says; JUnit calls it. */
    CallhookExtension() {
        this(context -> AnnotatedClass.of(context.getRequiredTestClass()).setup());
    }

    private CallhookExtension(Function<ExtensionContext, TestSetup> setup) {
        this.setup = setup;
    }

    /**
     * Returns the extension, for a field with {@code @RegisterExtension}.
     *
     * @param builder makes a new builder for each test, without a secret: the extension adds one that the kit knows, and
     *     somebody who looks at what the handlers do
     * @return the extension, whose kits call the dispatcher in process
     */
    public static CallhookExtension of(Supplier<WebhookDispatcherBuilder> builder) {
        TestSetup wired = TestSetup.of(Objects.requireNonNull(builder, "builder"));
        return new CallhookExtension(context -> wired);
    }

    /**
     * Has a server started for each test, as {@link CallhookTest#server()} does.
     *
     * @return another extension
     */
    public CallhookExtension onServer() {
        return new CallhookExtension(context -> setup.apply(context).onServer());
    }

    /**
     * Lets the dispatcher and the kit have a time that stands still: see {@link CallhookTest#time()}.
     *
     * @param time the time; make a new one for each test, since it is not set back
     * @return another extension
     */
    public CallhookExtension time(TestTime time) {
        Objects.requireNonNull(time, "time");
        return new CallhookExtension(context -> setup.apply(context).time(() -> time));
    }

    /** Makes all that the test needs. */
    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(namespace).put(TestRun.class, TestRun.start(setup.apply(context)));
    }

    /** Closes everything, and fails the test if it has left something behind. */
    @Override
    public void afterEach(ExtensionContext context) {
        TestRun run = context.getStore(namespace).remove(TestRun.class, TestRun.class);
        if (run != null) { // else it could not be started
            run.end(expectedIncidents(context));
            if (context.getExecutionException().isEmpty()) { // else the script was not played to its end
                run.calls().forEach(CallScenario::assertAllSent);
            }
        }
    }

    /** {@return whether there is something of the parameter's type} */
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return setup.apply(context).knows(parameter.getParameter().getType());
    }

    /** {@return what the parameter asks for} */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        TestRun run = context.getStore(namespace).get(TestRun.class, TestRun.class);
        if (run == null) {
            throw new ParameterResolutionException("each test has its own " + type.getSimpleName()
                    + ": take it as a parameter of the test, or of a method with @BeforeEach or @AfterEach");
        }
        return run.argument(type);
    }

    private static int expectedIncidents(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getElement(), ExpectIncidents.class)
                .map(ExpectIncidents::value)
                .orElse(0);
    }
}
