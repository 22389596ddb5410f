package dev.callhook;

import dev.callhook.internal.execution.ExecutionLimits;
import dev.callhook.internal.json.MetadataSeal;
import dev.callhook.internal.json.WireJson;
import dev.callhook.internal.registration.ConstructorInstances;
import dev.callhook.internal.registration.HandlerRegistry;
import dev.callhook.internal.registration.Problems;
import dev.callhook.internal.registration.Wiring;
import dev.callhook.payload.ToolDefinitions;
import dev.callhook.spi.ArgumentResolver;
import dev.callhook.spi.InstanceProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a builder was told about handler methods: where they are, and where their objects and arguments come from. */
final class HandlerSources {

    private final List<String> packages = new ArrayList<>();
    private final List<Object> handlers = new ArrayList<>();
    private final List<ArgumentResolver.Factory> resolvers = new ArrayList<>();
    private InstanceProvider instances = new ConstructorInstances();

    void scan(String... names) {
        packages.addAll(List.of(names));
    }

    void handlers(Object... objects) {
        handlers.addAll(List.of(objects));
    }

    void instanceProvider(InstanceProvider provider) {
        instances = Objects.requireNonNull(provider, "provider");
    }

    void argumentResolver(ArgumentResolver.Factory factory) {
        resolvers.add(Objects.requireNonNull(factory, "factory"));
    }

    HandlerRegistry registry(WireJson json, Optional<MetadataSeal> seal, ExecutionLimits limits, Problems problems) {
        return wiring().register(json, seal, limits, problems);
    }

    ToolDefinitions toolDefinitions(WireJson json, ExecutionLimits limits, Problems problems) {
        return wiring().define(json, limits, problems);
    }

    private Wiring wiring() {
        return new Wiring(packages, handlers, instances, resolvers);
    }
}
