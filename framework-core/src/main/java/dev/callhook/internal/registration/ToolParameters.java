package dev.callhook.internal.registration;

import static dev.callhook.internal.registration.ParameterBinder.readable;
import static dev.callhook.internal.registration.ParameterBinder.require;

import dev.callhook.handler.ToolParam;
import dev.callhook.internal.json.ToolArgument;
import dev.callhook.internal.json.WireJson;
import dev.callhook.internal.schema.ArgumentSchema;
import dev.callhook.internal.schema.JsonSchema;
import dev.callhook.internal.schema.SchemaFactory;
import dev.callhook.internal.schema.ToolSchema;
import dev.callhook.payload.RawJson;
import dev.callhook.spi.ArgumentResolver;
import dev.callhook.spi.HandlerParameter;
import dev.callhook.spi.Invocation;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of a tool that are filled from the arguments of the call. */
final class ToolParameters {

    private static final Set<Class<?>> PRIMITIVE_OPTIONALS =
            Set.of(OptionalInt.class, OptionalLong.class, OptionalDouble.class);

    private final WireJson json;
    private final SchemaFactory schemas;

    ToolParameters(WireJson json) {
        this.json = json;
        this.schemas = new SchemaFactory(json);
    }

    ArgumentResolver argument(HandlerParameter wanted) {
        @Nullable ToolParam annotation = wanted.parameter().getAnnotation(ToolParam.class);
        require(
                !PRIMITIVE_OPTIONALS.contains(wanted.parameter().getType()),
                "is an " + wanted.parameter().getType().getSimpleName() + ": write Optional<Integer>, Optional<Long> or"
                        + " Optional<Double>");
        require(
                wanted.parameter().isNamePresent()
                        || (annotation != null && !annotation.value().isEmpty()),
                "has no name in the class file: compile with -parameters, or name it with @ToolParam(\"name\")");
        String name = name(wanted.parameter());
        ToolArgument argument = ToolArgument.of(json, name, readable(json, wanted.type()));
        ArgumentSchema schema = schemas.of(wanted);
        argument = argument.checkedBy(schema.check(), schema.reading());
        List<String> defaults = annotation == null ? List.of() : List.of(annotation.defaultValue());
        if (defaults.isEmpty()) {
            return new OneArgument(name, argument, wanted.optional());
        }
        require(defaults.size() == 1, "has " + defaults.size() + " defaults: give one; write a list as JSON, [1, 2]");
        require(!wanted.optional(), "is an Optional with a default, so it would never be empty: keep one of the two");
        return new OneArgument(name, argument.withDefault(json, defaults.get(0)), false);
    }

    ArgumentResolver allArguments(HandlerParameter wanted) {
        require(!wanted.optional(), "is an Optional of all arguments, which are always there: remove the Optional");
        ToolArgument all = ToolArgument.of(json, "", readable(json, wanted.type()));
        ArgumentSchema schema = schemas.of(wanted);
        require(
                all.fitsObjects() && schema.fitsObjects(),
                "has the type " + wanted.type().getTypeName()
                        + ", but the arguments are an object: use a record or a map");
        return new OneArgument("", all.checkedBy(schema.check(), schema.reading()), false);
    }

    private static RawJson arguments(Invocation invocation) {
        return invocation.toolCall().orElseThrow().arguments();
    }

    /** Finds parameters that read the same argument. */
    static List<String> findRepeated(List<BoundParameter> parameters) {
        Set<String> seen = new HashSet<>();
        List<String> problems = new ArrayList<>();
        for (BoundParameter parameter : parameters) {
            if (parameter.resolver() instanceof OneArgument one && !one.name().isEmpty() && !seen.add(one.name())) {
                problems.add("has two parameters for the argument " + one.name() + ": name them apart with @ToolParam");
            }
        }
        return problems;
    }

    /**
     * Returns the schema of the arguments that a method's parameters are read from, anew each time: most applications ask for it in
     * one place or none, and the schemas of many tools take room.
     *
     * @param parameters of the method
     * @param bound what they are bound to, one by one
     * @throws IllegalArgumentException if there is none; the message follows the method's name
     */
    JsonSchema schema(Parameter[] parameters, List<BoundParameter> bound) {
        List<ToolSchema.Part> parts = new ArrayList<>();
        for (int i = 0; i < bound.size(); i++) {
            if (bound.get(i).resolver() instanceof OneArgument one) {
                parts.add(part(parameters[i], one));
            }
        }
        return ToolSchema.of(parts);
    }

    private ToolSchema.Part part(Parameter parameter, OneArgument one) {
        ArgumentSchema schema = schemas.of(ParameterBinder.unwrapped(parameter));
        Optional<Object> value = one.argument().writtenDefault(json);
        return new ToolSchema.Part(
                one.name(), value.map(schema::withDefault).orElse(schema), !one.optional() && value.isEmpty());
    }

    private static String name(Parameter parameter) {
        ToolParam annotation = parameter.getAnnotation(ToolParam.class);
        return annotation == null || annotation.value().isEmpty() ? parameter.getName() : annotation.value();
    }

    /** Gives the value of one argument of the call, or of all. */
    private record OneArgument(String name, ToolArgument argument, boolean optional) implements ArgumentResolver {

        @Override
        public @Nullable Object resolve(Invocation invocation) throws Exception {
            Object value = argument.readFrom(arguments(invocation));
            if (value == null && !optional) {
                throw argument.missing();
            }
            return value;
        }
    }
}
