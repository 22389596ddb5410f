package dev.callhook.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** A processor that makes one class in the first round, as those of other libraries do. */
@SupportedAnnotationTypes("*")
final class MadeClass extends AbstractProcessor {

    private final String name;
    private final String source;
    private boolean isMade;

    MadeClass(String name, String source) {
        this.name = name;
        this.source = source;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!isMade) {
            isMade = true;
            try (Writer file = processingEnv.getFiler().createSourceFile(name).openWriter()) {
                file.write(source);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return false;
    }
}
