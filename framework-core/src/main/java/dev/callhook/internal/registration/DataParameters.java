package dev.callhook.internal.registration;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import dev.callhook.handler.Analysis;
import dev.callhook.internal.json.AnalysisReader;
import dev.callhook.internal.json.JsonSlice;
import dev.callhook.internal.json.MetadataSeal;
import dev.callhook.internal.json.WireJson;
import dev.callhook.internal.schema.ArgumentSchema;
import dev.callhook.internal.schema.SchemaFactory;
import dev.callhook.internal.text.OnceLog;
import dev.callhook.payload.Assistant;
import dev.callhook.payload.EndOfCallReportPayload;
import dev.callhook.payload.RawJson;
import dev.callhook.spi.ArgumentResolver;
import dev.callhook.spi.HandlerParameter;
import dev.callhook.spi.Invocation;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parameters that are filled with data whose shape the application decides: metadata and the analysis of a call. */
final class DataParameters {

    private final WireJson json;
    private final SchemaFactory schemas;
    private final Optional<MetadataSeal> seal;
    private final OnceLog once = new OnceLog();

    DataParameters(WireJson json, Optional<MetadataSeal> seal) {
        this.json = json;
        this.schemas = new SchemaFactory(json);
        this.seal = seal;
    }

    ArgumentResolver metadata(HandlerParameter wanted) {
        JavaType type = ParameterBinder.readable(json, wanted.type());
        Function<RawJson, Object> reader = reader(wanted.type());
        return new MetadataParameter(type, invocation -> {
            Assistant assistant = invocation.payload().assistant();
            return Optional.ofNullable(assistant)
                    .flatMap(Assistant::metadata)
                    .flatMap(this::trusted)
                    .map(reader)
                    .orElse(null);
        });
    }

    private Optional<RawJson> trusted(RawJson metadata) {
        if (seal.isEmpty()) {
            return Optional.of(metadata);
        }
        Optional<RawJson> opened = seal.get().opened((JsonSlice) metadata).map(RawJson.class::cast);
        if (opened.isEmpty()) {
            once.warn(
                    "metadata came that is not sealed with the key of this application, and is treated as absent: it was"
                            + " set elsewhere, changed on its way, or sealed with an older key");
        }
        return opened;
    }

    ArgumentResolver analysis(HandlerParameter wanted) {
        JavaType type = ParameterBinder.readable(json, wanted.type());
        Optional<ArgumentSchema> schema = isUntyped(type) ? Optional.empty() : Optional.of(schemas.of(type));
        Function<RawJson, Object> reader =
                schema.map(told -> strictReader(type, told)).orElseGet(() -> reader(wanted.type()));
        boolean mayMisfit = wanted.optional() && hasRawBeside(wanted.parameter());
        return new AnalysisParameter(type, schema, invocation -> {
            RawJson analysis = ((EndOfCallReportPayload) invocation.payload()).analysis();
            try {
                return analysis == null ? null : reader.apply(analysis);
            } catch (IllegalArgumentException e) {
                if (!mayMisfit) {
                    throw new IllegalArgumentException(e.getMessage() + ": to file the report all the same, declare an"
                            + " Optional and beside it @Analysis RawJson");
                }
                once.warn(Problems.label(invocation.method()) + " gets the raw JSON only: " + e.getMessage());
                return null;
            }
        });
    }

    /** Reads by the rules of arguments, since the platform was told the schema that they make. */
    private Function<RawJson, Object> strictReader(JavaType type, ArgumentSchema schema) {
        return new AnalysisReader(json, type, schema.check(), schema.names())::read;
    }

    private static Function<RawJson, Object> reader(Type type) {
        return type == RawJson.class ? value -> value : value -> value.as(type);
    }

    private boolean hasRawBeside(Parameter parameter) {
        return Arrays.stream(parameter.getDeclaringExecutable().getParameters())
                .filter(other -> !other.equals(parameter) && other.isAnnotationPresent(Analysis.class))
                .map(Parameter::getParameterizedType)
                .map(type -> type instanceof ParameterizedType generic && generic.getRawType() == Optional.class
                        ? generic.getActualTypeArguments()[0]
                        : type)
                .anyMatch(type -> isUntyped(json.typeOf(type)));
    }

    /** Tells whether a type takes any JSON object as it is. */
    private static boolean isUntyped(JavaType type) {
        JavaType value = type.isMapLikeType() ? type.getContentType() : type;
        return value.isTypeOrSubTypeOf(JsonNode.class) || value.hasRawClass(RawJson.class) || value.isJavaLangObject();
    }

    /** Finds methods that read metadata as another type than the first does. */
    static void requireOneMetadataType(List<DeclaredMethod> methods, Problems problems) {
        List<ReadType> typed = metadata(methods);
        for (DeclaredMethod method : methods) {
            for (ReadType read : metadata(List.of(method))) {
                ReadType first = typed.get(0);
                if (!read.type().equals(first.type())) {
                    problems.add(
                            method.method(),
                            "reads the metadata as " + name(read) + ", but " + first.by() + " reads it as "
                                    + name(first) + ": an application has one type of metadata, or takes RawJson, a"
                                    + " Map or a JsonNode");
                }
            }
        }
    }

    private static String name(ReadType read) {
        return read.type().getRawClass().getSimpleName();
    }

    /** Returns the types as which methods read metadata, but for those that take anything. */
    static List<ReadType> metadata(List<DeclaredMethod> methods) {
        List<ReadType> typed = new ArrayList<>();
        for (DeclaredMethod method : methods) {
            for (BoundParameter parameter : method.parameters()) {
                if (parameter.resolver() instanceof MetadataParameter metadata && !isUntyped(metadata.type())) {
                    typed.add(new ReadType(method.label(), metadata.type()));
                }
            }
        }
        return typed;
    }

    /** Returns the types as which methods read an analysis, but for those that take anything. */
    static List<ReadAnalysis> analyses(List<DeclaredMethod> methods) {
        List<ReadAnalysis> typed = new ArrayList<>();
        for (DeclaredMethod method : methods) {
            for (BoundParameter parameter : method.parameters()) {
                if (parameter.resolver() instanceof AnalysisParameter analysis
                        && analysis.schema().isPresent()) {
                    ReadType read = new ReadType(method.label(), analysis.type());
                    typed.add(new ReadAnalysis(read, analysis.schema().get()));
                }
            }
        }
        return typed;
    }

    private record MetadataParameter(JavaType type, ArgumentResolver resolver) implements ArgumentResolver {

        @Override
        public @Nullable Object resolve(Invocation invocation) throws Exception {
            return resolver.resolve(invocation);
        }
    }

    private record AnalysisParameter(JavaType type, Optional<ArgumentSchema> schema, ArgumentResolver resolver)
            implements ArgumentResolver {

        @Override
        public @Nullable Object resolve(Invocation invocation) throws Exception {
            return resolver.resolve(invocation);
        }
    }
}
