package dev.callhook;

import dev.callhook.internal.contract.AnalysisDrift;
import dev.callhook.internal.contract.ContractDrift;
import dev.callhook.internal.contract.ToolDrift;
import dev.callhook.internal.dispatch.DeliveryPipeline;
import dev.callhook.internal.dispatch.DispatchSettings;
import dev.callhook.internal.execution.ExecutionLimits;
import dev.callhook.internal.idempotency.OnceInMemory;
import dev.callhook.internal.json.MetadataSeal;
import dev.callhook.internal.json.WireJson;
import dev.callhook.internal.registration.HandlerRegistry;
import dev.callhook.internal.registration.Problems;
import dev.callhook.payload.ToolDefinitions;
import dev.callhook.signature.SignatureVerifier;
import dev.callhook.spi.HandlerInterceptor;
import dev.callhook.spi.WebhookListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What a builder was told about how handlers run and what surrounds them. */
final class ExecutionSettings {

    private final List<HandlerInterceptor> interceptors = new ArrayList<>();
    private final List<WebhookListener> listeners = new ArrayList<>();
    private DispatchLimits limits = DispatchLimits.of();
    private Idempotency idempotency = Idempotency.inMemory();
    private Contract contract = Contract.of();
    private LongSupplier nanoTime = System::nanoTime;
    private @Nullable Executor executor;

    void interceptor(HandlerInterceptor interceptor) {
        interceptors.add(Objects.requireNonNull(interceptor, "interceptor"));
    }

    void listener(WebhookListener listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
    }

    void limits(DispatchLimits changed) {
        limits = Objects.requireNonNull(changed, "limits");
    }

    void idempotency(Idempotency changed) {
        idempotency = Objects.requireNonNull(changed, "idempotency");
    }

    void contract(Contract changed) {
        contract = Objects.requireNonNull(changed, "contract");
    }

    void nanoTime(LongSupplier source) {
        nanoTime = Objects.requireNonNull(source, "source");
    }

    void executor(Executor own) {
        executor = Objects.requireNonNull(own, "executor");
    }

    /** Finds, checks and binds everything, and throws if anything is wrong. */
    WebhookDispatcher dispatcher(HandlerSources sources, SignatureSettings signature) {
        Problems problems = new Problems();
        WireJson json = new WireJson();
        SignatureVerifier verifier = signature.verifier(problems);
        ExecutionLimits checked = limits.checked(problems);
        Optional<MetadataSeal> seal = contract.seal(json, signature, problems);
        HandlerRegistry registry = sources.registry(json, seal, checked, problems);
        idempotency.check(problems);
        problems.throwIfAny();
        ContractDrift drift = new ContractDrift(ToolDrift.of(registry, json), AnalysisDrift.of(registry));
        contract.check(drift.tools(), json, problems); // only now: a method with a problem would be missing
        problems.throwIfAny();
        registry.prepare();
        registry.log();
        signature.log();
        // whoever may send anything may also send the ids of calls that are still to come: then nothing is remembered
        Idempotency kept = signature.isOn() ? idempotency : Idempotency.off();
        OnceInMemory memory = kept.memory(checked, nanoTime);
        ContractDrift told = contract.detectsDrift() ? drift : null;
        DispatchSettings settings = new DispatchSettings(
                verifier, interceptors, nanoTime, checked, executor, seal, memory, kept.store(), told, listeners);
        return new WebhookDispatcher(new DeliveryPipeline(registry, json, settings), registry);
    }

    /** Finds and checks handler methods, whose limits must suit the others, and throws if anything is wrong. */
    ToolDefinitions toolDefinitions(HandlerSources sources) {
        Problems problems = new Problems();
        return sources.toolDefinitions(new WireJson(), limits.checked(problems), problems);
    }
}
