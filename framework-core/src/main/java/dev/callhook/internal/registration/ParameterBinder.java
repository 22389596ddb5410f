package dev.callhook.internal.registration;

import com.fasterxml.jackson.databind.JavaType;
import dev.callhook.handler.Analysis;
import dev.callhook.handler.Metadata;
import dev.callhook.handler.ToolArguments;
import dev.callhook.handler.ToolParam;
import dev.callhook.internal.json.WireJson;
import dev.callhook.payload.RawJson;
import dev.callhook.payload.ToolDefinitions;
import dev.callhook.spi.ArgumentResolver;
import dev.callhook.spi.HandlerParameter;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Chooses the one resolver of each parameter at start-up. */
final class ParameterBinder {

    private static final List<Class<? extends Annotation>> BINDING =
            List.of(ToolParam.class, ToolArguments.class, Metadata.class, Analysis.class);

    private final DefinedTools tools;
    private final ToolParameters toolParameters;
    private final DataParameters dataParameters;
    private final List<ArgumentResolver.Factory> factories;

    ParameterBinder(
            List<ArgumentResolver.Factory> factories,
            ToolParameters toolParameters,
            DataParameters dataParameters,
            DefinedTools tools) {
        this.toolParameters = toolParameters;
        this.dataParameters = dataParameters;
        this.tools = tools;
        this.factories = factories;
    }

    List<BoundParameter> bind(Method method, EventKind kind, Problems problems) {
        Parameter[] parameters = parameters(method);
        List<BoundParameter> bound = new ArrayList<>();
        for (Parameter parameter : parameters) {
            bind(parameter, kind, problems).ifPresent(bound::add);
        }
        ToolParameters.findRepeated(bound).forEach(problem -> problems.add(method, problem));
        if (bound.size() == parameters.length) { // else there is a problem already
            try {
                toolParameters.schema(parameters, bound);
            } catch (IllegalArgumentException | UncheckedIOException e) {
                problems.add(method, String.valueOf(e.getMessage()));
            }
        }
        return List.copyOf(bound);
    }

    /** Returns the parameters of a method, but not of this object, which is kept and would hold on to all that is read of them. */
    static Parameter[] parameters(Method method) {
        try {
            Class<?> declaring = method.getDeclaringClass();
            return declaring
                    .getDeclaredMethod(method.getName(), method.getParameterTypes())
                    .getParameters();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<BoundParameter> bind(Parameter parameter, EventKind kind, Problems problems) {
        try {
            HandlerParameter wanted = unwrapped(parameter);
            return Optional.of(new BoundParameter(parameter.getName(), wanted.optional(), resolver(wanted, kind)));
        } catch (IllegalArgumentException e) {
            problems.add(method(parameter), "parameter " + parameter.getName() + " " + e.getMessage());
        } catch (RuntimeException | LinkageError e) { // a factory of the application, or a type that cannot be loaded
            problems.add(method(parameter), "parameter " + parameter.getName() + " could not be bound: " + e);
        }
        return Optional.empty();
    }

    private static Method method(Parameter parameter) {
        return (Method) parameter.getDeclaringExecutable();
    }

    static HandlerParameter unwrapped(Parameter parameter) {
        Type type = parameter.getParameterizedType();
        boolean optional = parameter.getType() == Optional.class;
        if (optional) {
            require(
                    type instanceof ParameterizedType,
                    "is an Optional of nothing: write what it holds, such as Optional<String>");
            type = ((ParameterizedType) type).getActualTypeArguments()[0];
        }
        require(
                isConcrete(type),
                "has the type " + type.getTypeName() + ", which is not known before the method runs:"
                        + " annotate a method with a concrete type");
        return new HandlerParameter(parameter, type, optional);
    }

    private ArgumentResolver resolver(HandlerParameter wanted, EventKind kind) {
        List<Claim> claims = claims(wanted, kind);
        require(
                claims.size() <= 1,
                claims.stream()
                        .map(Claim::by)
                        .collect(Collectors.joining(" and by ", "is claimed by ", ": keep one of them")));
        if (claims.isEmpty()) {
            require(
                    kind == EventKind.TOOL_CALLS,
                    "has the type " + wanted.type().getTypeName()
                            + ", which nothing supplies: ask for the payload, a part"
                            + " of it, @Metadata or @Analysis, or register an ArgumentResolver");
            return toolParameters.argument(wanted);
        }
        return claims.get(0).resolver();
    }

    private List<Claim> claims(HandlerParameter wanted, EventKind kind) {
        List<Claim> claims = new ArrayList<>();
        for (ArgumentResolver.Factory factory : factories) {
            factory.create(wanted).ifPresent(resolver -> claims.add(new Claim(nameOf(factory), resolver)));
        }
        List<Class<? extends Annotation>> annotations =
                BINDING.stream().filter(wanted.parameter()::isAnnotationPresent).toList();
        for (Class<? extends Annotation> annotation : annotations) {
            claims.add(new Claim("@" + annotation.getSimpleName(), annotated(wanted, annotation, kind)));
        }
        if (wanted.is(ToolDefinitions.class)) {
            claims.add(new Claim("Callhook's own ToolDefinitions", tools));
        } else if (annotations.isEmpty()) {
            BuiltInResolvers.of(wanted.type(), kind)
                    .ifPresent(resolver -> claims.add(
                            new Claim("Callhook's own " + wanted.type().getTypeName(), resolver)));
        }
        return claims;
    }

    private ArgumentResolver annotated(
            HandlerParameter wanted, Class<? extends Annotation> annotation, EventKind kind) {
        if (annotation == ToolParam.class || annotation == ToolArguments.class) {
            require(
                    kind == EventKind.TOOL_CALLS,
                    "has @" + annotation.getSimpleName() + ", but only a @Tool method has arguments: remove it");
            return annotation == ToolParam.class
                    ? toolParameters.argument(wanted)
                    : toolParameters.allArguments(wanted);
        }
        if (annotation == Analysis.class) {
            require(
                    kind == EventKind.END_OF_CALL_REPORT,
                    "has @Analysis, which only a report carries: move it to an @OnEndOfCallReport method");
            return dataParameters.analysis(wanted);
        }
        return dataParameters.metadata(wanted);
    }

    /** Checks that a type can be read from JSON. */
    static JavaType readable(WireJson json, Type type) {
        JavaType resolved = json.typeOf(type);
        require(
                type == RawJson.class || json.canRead(resolved),
                "has the type " + type.getTypeName() + ", which cannot be read from JSON: use a record, a scalar, a"
                        + " collection or a map of them");
        return resolved;
    }

    private static boolean isConcrete(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return Arrays.stream(parameterized.getActualTypeArguments()).allMatch(ParameterBinder::isConcrete);
        }
        return type instanceof GenericArrayType array
                ? isConcrete(array.getGenericComponentType())
                : type instanceof Class<?>;
    }

    private static String nameOf(ArgumentResolver.Factory factory) {
        return factory.getClass().getSimpleName();
    }

    /** A resolver that wants to give the value of a parameter, and who made it. */
    private record Claim(String by, ArgumentResolver resolver) {}

    static void require(boolean condition, String problem) {
        if (!condition) {
            throw new IllegalArgumentException(problem);
        }
    }
}
