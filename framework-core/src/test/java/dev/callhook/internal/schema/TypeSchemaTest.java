package dev.callhook.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TypeSchemaTest {

    private static final String EVERY_TYPE = "/schemas/every-type.txt";
    private static final String ODD_TYPES = "/schemas/odd-types.txt";

    @ParameterizedTest
    @CsvFileSource(resources = EVERY_TYPE, delimiterString = " -> ", quoteCharacter = '~')
    void writesWhatEachTypeIsReadFrom(String field, String schema) {
        assertThat(Schemas.of(Schemas.field(EveryType.class, field))).isEqualTo(schema);
    }

    @ParameterizedTest
    @CsvFileSource(resources = ODD_TYPES, delimiterString = " -> ", quoteCharacter = '~')
    void followsTheAnnotationsThatTheReaderFollows(String type, String schema) throws ClassNotFoundException {
        assertThat(Schemas.of(Class.forName(OddTypes.class.getName() + "$" + type)))
                .isEqualTo(schema);
    }

    @Test
    void isAskedForEveryType() {
        assertThat(names(EVERY_TYPE)).containsExactlyElementsOf(EveryType.names());
    }

    static List<String> names(String resource) {
        try (InputStream in = TypeSchemaTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void writesTheSameTextEachTime() {
        String first = Schemas.of(EveryType.class);

        for (int i = 0; i < 20; i++) {
            assertThat(Schemas.of(EveryType.class)).isEqualTo(first);
        }
    }
}
