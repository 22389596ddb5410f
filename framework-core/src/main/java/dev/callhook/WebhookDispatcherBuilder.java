package dev.callhook;

import dev.callhook.handler.InvalidHandlerException;
import dev.callhook.payload.ToolDefinitions;
import dev.callhook.signature.SignatureVerifier;
import dev.callhook.spi.ArgumentResolver;
import dev.callhook.spi.HandlerInterceptor;
import dev.callhook.spi.InstanceProvider;
import dev.callhook.spi.WebhookListener;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Configures a {@link WebhookDispatcher}. For use by one thread. */
public final class WebhookDispatcherBuilder {

    private final HandlerSources sources = new HandlerSources();
    private final SignatureSettings signature = new SignatureSettings();
    private final ExecutionSettings execution = new ExecutionSettings();

    WebhookDispatcherBuilder() {}

    /** Finds handler classes in packages and those below them, with the context class loader of the calling thread; where
     * the indexes of {@code callhook-index} tell of all classes in these packages, nothing is scanned.
     * @param packageNames the packages; the whole class path is not scanned
     * @return this builder
     */
    public WebhookDispatcherBuilder scan(String... packageNames) {
        sources.scan(packageNames);
        return this;
    }

    /** Registers objects with handler methods; a class of theirs that is scanned too counts once.
     * @param objects the objects; they may be proxies
     * @return this builder
     */
    public WebhookDispatcherBuilder handlers(Object... objects) {
        sources.handlers(objects);
        return this;
    }

    /** Says where the objects of scanned classes come from. By default their constructor without parameters is called.
     * @param provider most often a dependency injection container, such as {@code context::getBean}
     * @return this builder
     */
    public WebhookDispatcherBuilder instanceProvider(InstanceProvider provider) {
        sources.instanceProvider(provider);
        return this;
    }

    /** Adds the secret that signs the deliveries, under the id {@code default}.
     * @param secret the {@code webhook_secret} of the platform, from the environment; null or blank is a start-up problem
     * @return this builder
     */
    public WebhookDispatcherBuilder secret(@Nullable String secret) {
        return secret("default", secret);
    }

    /** Adds one of several live secrets: during a rotation, or where account, assistants and tools have their own.
     * @param id a name of your choice, which interceptors are told when this secret matched
     * @param secret the secret; null or blank is a start-up problem
     * @return this builder
     */
    public WebhookDispatcherBuilder secret(String id, @Nullable String secret) {
        signature.secret(id, secret);
        return this;
    }

    /** Sets how old a delivery may be, and how far its clock may be ahead; 300 seconds by default.
     * @param tolerance at least one second
     * @return this builder
     */
    public WebhookDispatcherBuilder timestampTolerance(Duration tolerance) {
        signature.tolerance(tolerance);
        return this;
    }

    /** Checks signatures in another way than with secrets.
     * @param verifier the application's own verifier
     * @return this builder
     */
    public WebhookDispatcherBuilder signatureVerifier(SignatureVerifier verifier) {
        signature.verifier(verifier);
        return this;
    }

    /** Takes every delivery for real, signed or not. <strong>For local use only:</strong> anybody who reaches the
     * server can run every tool. It is logged as a warning at every start.
     * @return this builder
     */
    public WebhookDispatcherBuilder unsigned() {
        signature.unsigned();
        return this;
    }

    /** Adds a source of arguments for handler methods.
     * @param factory decides at start-up which parameters it supplies
     * @return this builder
     */
    public WebhookDispatcherBuilder argumentResolver(ArgumentResolver.Factory factory) {
        sources.argumentResolver(factory);
        return this;
    }

    /** Surrounds every run of a handler method.
     * @param interceptor the interceptor; the first one that is added is the outermost
     * @return this builder
     */
    public WebhookDispatcherBuilder interceptor(HandlerInterceptor interceptor) {
        execution.interceptor(interceptor);
        return this;
    }

    /** Sets the source of the present time, against which the age of a delivery is measured.
     * @param clock the clock
     * @return this builder
     */
    public WebhookDispatcherBuilder clock(Clock clock) {
        signature.clock(clock);
        return this;
    }

    /** Sets the source of elapsed time, on which deadlines are measured.
     * @param source nanoseconds that only go forward, like {@code System::nanoTime}
     * @return this builder
     */
    public WebhookDispatcherBuilder nanoTime(LongSupplier source) {
        execution.nanoTime(source);
        return this;
    }

    /** Sets how long and how many handlers run.
     * @param limits the limits
     * @return this builder
     */
    public WebhookDispatcherBuilder limits(DispatchLimits limits) {
        execution.limits(limits);
        return this;
    }

    /** Runs all handlers on the application's own executor, none on the threads that bring the deliveries. It is not closed.
     * @param executor the executor; if it refuses a task, or would run it on the calling thread, the delivery is answered as busy
     * @return this builder
     */
    public WebhookDispatcherBuilder executor(Executor executor) {
        execution.executor(executor);
        return this;
    }

    /** Sets how deliveries that come twice are told; in the memory of this process by default.
     * @param idempotency how
     * @return this builder
     */
    public WebhookDispatcherBuilder idempotency(Idempotency idempotency) {
        execution.idempotency(idempotency);
        return this;
    }

    /** Sets what has been agreed on with the platform.
     * @param contract what, and how closely it is held to
     * @return this builder
     */
    public WebhookDispatcherBuilder contract(Contract contract) {
        execution.contract(contract);
        return this;
    }

    /** Adds somebody who is told what becomes of deliveries.
     * @param listener the listener
     * @return this builder
     */
    public WebhookDispatcherBuilder listener(WebhookListener listener) {
        execution.listener(listener);
        return this;
    }

    /** Finds, checks and binds everything.
     * @return the dispatcher
     * @throws InvalidHandlerException with every mistake that was found
     */
    public WebhookDispatcher build() {
        return execution.dispatcher(sources, signature);
    }

    /** Finds and checks the handler methods for their definitions alone: no secret is needed, no object is made.
     * @return what {@link WebhookDispatcher#toolDefinitions()} would return
     * @throws InvalidHandlerException with every mistake in the methods, tools without a description included
     */
    public ToolDefinitions toolDefinitions() {
        return execution.toolDefinitions(sources);
    }
}
