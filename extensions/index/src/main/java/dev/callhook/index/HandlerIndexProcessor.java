package dev.callhook.index;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.Completion;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code META-INF/callhook/handlers}, an index of the classes with handler methods, with which Callhook starts without a
 * scan; and reports mistakes in handler methods as errors of the compiler, in the words of the start-up.
 *
 * <p>It looks at all classes of a compilation, so that the index also tells of those without handler methods, and writes when
 * other processors have made their classes. It claims no annotation: with {@code -Xlint:processing} javac warns of annotations
 * that nobody claims, as it does with any processor.
 */
public final class HandlerIndexProcessor implements Processor {

    private static final String INDEX = "META-INF/callhook/handlers";

    private final Set<String> topLevel = new TreeSet<>();
    private @Nullable ProcessingEnvironment environment;

    /** Makes a processor, for the compiler. */
    public HandlerIndexProcessor() {}

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public void init(ProcessingEnvironment processingEnvironment) {
        environment = processingEnvironment;
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        ElementFilter.typesIn(round.getRootElements())
                .forEach(type -> topLevel.add(type.getQualifiedName().toString()));
        if (round.processingOver() && !round.errorRaised() && !topLevel.isEmpty()) {
            finish(Objects.requireNonNull(environment, "init comes first"));
        }
        return false;
    }

    /** The classes are looked up anew: what they need may have been made since they were seen. */
    private void finish(ProcessingEnvironment environment) {
        Set<TypeElement> compiled = CompiledTypes.of(topLevel, environment.getElementUtils());
        HandlerModel model = new HandlerModel(environment.getTypeUtils(), compiled);
        HandlerChecks checks = new HandlerChecks(environment, model);
        Map<String, String> kinds = new TreeMap<>();
        for (TypeElement type : compiled) {
            kinds.put(environment.getElementUtils().getBinaryName(type).toString(), model.kind(type));
            checks.check(type);
        }
        write(kinds, environment);
    }

    private static void write(Map<String, String> kinds, ProcessingEnvironment environment) {
        try (Writer index = environment
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", INDEX)
                .openWriter()) {
            index.write("# the classes of this compilation, for Callhook\n");
            for (Map.Entry<String, String> each : kinds.entrySet()) {
                index.write(each.getValue() + " " + each.getKey() + "\n");
            }
        } catch (IOException | IllegalArgumentException e) { // the latter where one compilation has several modules
            environment
                    .getMessager()
                    .printMessage(Diagnostic.Kind.WARNING, "no index of handler classes could be written: " + e);
        }
    }

    @Override
    public Iterable<? extends Completion> getCompletions(
            @Nullable Element element,
            @Nullable AnnotationMirror annotation,
            @Nullable ExecutableElement member,
            @Nullable String userText) {
        return List.of();
    }
}
